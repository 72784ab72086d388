/** Hands a file to the browser for saving. In a frame whose host does not allow that, nothing happens. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // Once the browser has taken hold of it.
  setTimeout(() => URL.revokeObjectURL(url), 30_000);
}
