import { Filled } from "./Filled.tsx";
import { useLocale } from "./locale.tsx";
import "./notices.css";

export interface ForeignDataNoticeProps {
  readonly host: string;
}

/** Says that what the page shows is somebody else's. Can't be dismissed: it is true as long as the data are shown. */
export function ForeignDataNotice({ host }: ForeignDataNoticeProps) {
  const { words } = useLocale();
  return (
    <p className="notice notice--quiet" data-notice="foreign-data">
      <span>
        <strong>
          <Filled
            text={words.load.foreign}
            values={{ host: <bdi className="notice__literal">{host}</bdi> }}
          />
        </strong>{" "}
        {words.load.foreignHint}
      </span>
    </p>
  );
}
