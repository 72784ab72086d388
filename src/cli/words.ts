export const USAGE = `Usage: asof COMMAND

  asof validate FILE…            says what is wrong in a file, and where
  asof convert IN… --to FORMAT   turns one format into another
  asof new [FILE]                writes a dataset to start from
  asof build FILE --out DIR      makes a site of a dataset, or one HTML file

asof COMMAND --help tells more. FILE may also be - (standard input) or an
address that begins with https://. Exit code 0: fine, 1: problems in the data,
2: wrong usage, or a file that can't be read or written.
`;

export const VALIDATE_USAGE = `Usage: asof validate FILE… [--json] [--quiet]

Checks datasets (and tables, calendars, TimelineJS stories, as what they would
become) and names each problem as FILE:LINE:COLUMN, with what to do about it.

  --json              the report as JSON
  --quiet             only problems, nothing about what is fine
  --together          the files are tables of one dataset: events.csv, claims.csv
  --from FORMAT       json, csv, tsv, timelinejs, timelinejs-csv or ics; told
                      by the file when it isn't given
`;

export const CONVERT_USAGE = `Usage: asof convert IN… --to FORMAT [-o OUT]

Several IN are tables of one dataset: events.csv, claims.csv, sources.csv, …
What a format can't hold is listed, never left out in silence.

  --to FORMAT         json, csv, tsv, timelinejs, timelinejs-csv, ics, jsonld
                      or parquet
  -o, --out OUT       the file to write; a folder (OUT/) for csv and tsv: every
                      table a file, which together lose nothing; for parquet,
                      which a table of any size (csv, tsv) can be turned into:
                      dataset.json, events.parquet and events.density.json
  --from FORMAT       when the file doesn't tell
  --language TAG      whose texts are written where only one has room; whose
                      they are where a table doesn't say
  --time-zone ZONE    of times that come without one, such as Asia/Tokyo
  --map "HEAD=FIELD"  a column of another's table; FIELD as in docs/data.md, or
                      start, end, startTime, endTime, lat, lon, url, image;
                      "HEAD=" leaves it out; may be given several times
  --dates ORDER       day-first or month-first: what 3/4/2025 is
  --part-by SIGN      "," where lists of names in a table are parted by commas
                      (they are by ; for names may have commas)
  --people            those named in a calendar become actors; without it a
                      private calendar's people stay out
  --repeats NUMBER    most occurrences of one repeating event (100)
  --title TITLE       of the dataset, where the file has none
  --quiet             says nothing about what can't be carried
`;

export const NEW_USAGE = `Usage: asof new [FILE] [--title TITLE]

Writes a small dataset that explains itself (timeline.json), and the schema by
which editors complete and check it as you type. Never writes over a file.
`;

export const BUILD_USAGE = `Usage: asof build FILE… --out DIR [--site ADDRESS] [--watch]

Makes the site of a dataset (or of a table, a calendar, a TimelineJS story): a
page that can be read without JavaScript, its share picture, a feed, a calendar
to subscribe to, and all that embeds need. Put DIR on any static host, in any
folder. Several FILE are several stories of one site, the first its own.

  -o, --out DIR       where it goes; files of the same name are written over
  --site ADDRESS      where the site will stand, for cards, feeds and search
                      engines: https://example.org/timeline/
  --single-file       one HTML file instead, that opens from disk, offline;
                      --out may be the file's own name: my.html
  --watch             serves it, builds again when FILE changes, and reloads the
                      page; Ctrl+C ends it
  --port NUMBER       for --watch (4173, or the next that is free)
  --together          the files are tables of one dataset: events.csv, claims.csv
  --from, --language, --time-zone, --map, --dates, --part-by, --people, --repeats,
  --title             how a foreign file is read: asof convert --help

What is wrong in the data is told as by asof validate; what is right is built.
`;
