/** A dataset in which nothing is wrong, as someone would write it. */
export const SOUND = `{
  "schemaVersion": 1,
  "id": "demo",
  "title": {"en": "Demo", "ja": "試し"},
  "description": "What it is about.",
  "languages": ["en", "ja"],
  "timeZone": "Asia/Tokyo",
  "updated": "2025-04-01",
  "opening": {"from": "2025-02-01", "to": "2025-04-12", "event": "summit"},
  "actors": [
    {"id": "japan", "name": "Japan", "kind": "state"},
    {"id": "ministry", "name": "Ministry", "memberOf": [{"actor": "japan"}]},
    {"id": "minister", "name": "The Minister", "kind": "person", "sameAs": ["https://www.wikidata.org/wiki/Q1"],
      "memberOf": [{"actor": "ministry", "role": "Minister", "from": "2024-10-01", "to": "2025-10-21"}]}
  ],
  "places": [{"id": "tokyo", "name": "Tokyo", "lat": 35.69, "lon": 139.75, "timeZone": "Asia/Tokyo"}],
  "topics": [{"id": "defence", "name": "Defence"}],
  "sources": [
    {"id": "s1", "title": "Report", "url": "https://example.org/1", "published": "2025-03-01", "kind": "news"},
    {"id": "s2", "title": "Readout", "publisher": "Ministry", "published": "2025-03-30", "language": "ja", "party": "ministry"}
  ],
  "eras": [{"title": "A term", "when": "2024-10/2025-10"}],
  "events": [
    {"id": "summit", "title": "Summit", "when": "2025-02-07", "status": "occurred", "actors": ["japan"], "topics": ["defence"]},
    {
      "id": "meeting",
      "title": "Meeting",
      "summary": "They met.",
      "featured": true,
      "actors": [{"actor": "minister", "role": "host"}],
      "place": "tokyo",
      "relations": [{"type": "follows", "event": "summit"}],
      "media": [{"url": "https://example.org/a.jpg", "type": "image", "alt": "Two people"}],
      "accounts": [
        {"reported": "2025-03-01", "status": "planned", "when": "[2025-03-21..2025-03-31]", "sources": ["s1"]},
        {"reported": "2025-03-30", "when": "2025-03-30T09:50+09:00", "duration": "PT2H", "sources": ["s2"]}
      ],
      "claims": [
        {"id": "c1", "about": "outcome", "statement": "They agreed.", "says": "minister", "attribution": "named",
          "modality": "fact", "source": "s2", "quote": {"exact": "agreed", "start": 5, "end": 11}},
        {"id": "c2", "about": "outcome", "statement": "They did not.", "source": "s1"}
      ],
      "preferred": {"outcome": {"claim": "c1", "why": "They say so themselves."}}
    }
  ],
  "corrections": [{"on": "2025-04-01", "event": "meeting", "text": "The time was wrong."}],
  "stories": [{"id": "tour", "title": "Tour", "steps": [{"view": "event=summit", "text": "Look."}]}]
}
`;

/** Stands where the report should point; taken out before the text is read. */
export const MARK = "⟦";

/** What is written instead of what, with the mark; the code; and what the remedy must say. */
export type Mistake = readonly [found: string, written: string, code: string, remedy: RegExp];

export const MISTAKES: readonly Mistake[] = [
  // The file as a whole.
  ['"id": "demo",\n', '"id": "demo"\n  ', "bad-json", /correct it there/],
  ['"updated": "2025-04-01"', '"updated": 2025⟦-04-01', "bad-json", /correct it there/],
  ['{\n  "schemaVersion"', "{⟦'schemaVersion'", "bad-json", /correct it there/],
  ['"stories": [{"id": "tour"', '⟦// later\n  "stories": [{"id": "tour"', "bad-json", /correct it there/],
  ['"text": "Look."}]}]\n}\n', '"text": "Look."}]}]⟦', "truncated-json", /load it again|completely/],
  ['"schemaVersion": 1', '"schemaVersion": ⟦2', "newer-schema", /newer version of the program/],
  ['"schemaVersion": 1', '"schemaVersion": ⟦"1"', "bad-schema-version", /whole number, now 1/],
  ['{\n  "schemaVersion": 1,', "⟦{", "no-schema-version", /add "schemaVersion": 1/],
  ['"events": [', '⟦"evnts": [', "no-events", /Did you mean "events"/],
  // Names of fields.
  ['"summary": "They met."', '⟦"sumary": "They met."', "unknown-field", /did you mean "summary"/],
  ['"when": "2025-02-07"', '⟦"date": "2025-02-07"', "unknown-field", /did you mean "when"/],
  [
    '"topics": ["defence"]}',
    '"topics": ["defence"], ⟦"colour": "red"}',
    "unknown-field",
    /remove it, or keep it under the dataset's "x"/,
  ],
  ['"lat": 35.69', '⟦"latitude": 35.69', "unknown-field", /did you mean "lat"/],
  ['"publisher": "Ministry"', '⟦"Publisher": "Ministry"', "unknown-field", /did you mean "publisher"/],
  ['"featured": true,', '"featured": true, ⟦"featured": true,', "duplicate-key", /stands twice.*remove one/],
  // What is missing.
  ['{"id": "c2", "about"', '⟦{"about"', "missing-field", /"id" must be given; add it/],
  ['{"id": "summit", "title": "Summit",', '⟦{"id": "summit",', "missing-field", /without a title.*add one/],
  ['"name": "Ministry", ', "", "missing-field", /"name" must be given/],
  ['"statement": "They did not.", ', "", "missing-field", /"statement" must be given/],
  [', "alt": "Two people"', "", "missing-field", /"alt" must be given/],
  ['"type": "follows", ', "", "missing-field", /"type" must be given/],
  [', "why": "They say so themselves."', "", "missing-field", /"why" must be given/],
  ['"lat": 35.69, ', "", "missing-field", /give both/],
  // Types.
  ['"featured": true', '"featured": ⟦"yes"', "wrong-type", /expected true or false, found a text/],
  ['"lat": 35.69', '"lat": ⟦"35.69"', "wrong-type", /expected a number, found a text/],
  ['"publisher": "Ministry"', '"publisher": ⟦5', "wrong-type", /put it in quotes/],
  ['"topics": ["defence"]}', '"topics": ⟦"defence"}', "wrong-type", /put it in \[ \]/],
  ['"summary": "They met."', '"summary": ⟦null', "wrong-type", /leave the field out/],
  [
    '"summary": "They met."',
    '"summary": ⟦["They met."]',
    "wrong-type",
    /expected a text, or texts by language/,
  ],
  [
    '"eras": [{"title": "A term", "when": "2024-10/2025-10"}]',
    '"eras": ⟦"none"',
    "wrong-type",
    /expected a list/,
  ],
  ['"topics": [{"id"', '"topics": [⟦"defence", {"id"', "wrong-type", /expected an object, found a text/],
  // Texts, ids, languages.
  ['"title": "Meeting"', '"title": ⟦""', "empty-text", /write one/],
  ['"id": "tour"', '"id": ⟦"the tour"', "bad-id", /it is read as "the-tour"/],
  ['"ja": "試し"', '⟦"japanese!": "試し"', "bad-language-tag", /such as en, ja/],
  ['"language": "ja"', '"language": ⟦"日本語"', "bad-language-tag", /such as en, ja/],
  [
    ', "timeZone": "Asia/Tokyo"}]',
    '}, {"id": ⟦"tokyo", "name": "Tōkyō"}]',
    "duplicate-id",
    /first used at line 16/,
  ],
  [
    '"events": [',
    '"events": [{"id": "meeting", "title": "Another"},',
    "duplicate-id",
    /first used at line 23/,
  ],
  ['"id": "c2"', '"id": ⟦"c1"', "duplicate-id", /give it another.*first used at line \d+/s],
  // Values of closed lists.
  ['"status": "planned"', '"status": ⟦"planed"', "unknown-value", /it is read as "planned"/],
  ['"status": "occurred"', '"status": ⟦"canceled"', "unknown-value", /it is read as "cancelled"/],
  ['"kind": "news"', '"kind": ⟦"blog"', "unknown-value", /use news, official/],
  ['"attribution": "named"', '"attribution": ⟦"anonymous"', "unknown-value", /use named, unnamed/],
  ['"type": "image"', '"type": ⟦"picture"', "unknown-value", /use image, video, page/],
  // Dates.
  ['"when": "2025-02-07"', '"when": ⟦"7 February 2025"', "unreadable-date", /Did you mean "2025-02-07"\?/],
  [
    '"when": "2025-02-07"',
    '"when": ⟦"2025-02-30"',
    "unreadable-date",
    /there is no such day.*February 2025 has 28 days/,
  ],
  ['"when": "2025-02-07"', '"when": ⟦"2025/02/07"', "unreadable-date", /Did you mean|write it as/],
  [
    '"when": "2025-02-07"',
    '"when": ⟦"late March 2025"',
    "unreadable-date",
    /Did you mean "\[2025-03-21\.\.2025-03-31\]"\?/,
  ],
  ['"when": "2025-02-07"', '"when": ⟦"2025-02-07/2025-02-01"', "end-before-start", /correct the end/],
  [
    '"published": "2025-03-01"',
    '"published": ⟦"令和7年3月1日"',
    "unreadable-date",
    /Did you mean "2025-03-01"\?/,
  ],
  [
    '"when": "2024-10/2025-10"',
    '"when": ⟦"October 2024 to October 2025"',
    "unreadable-date",
    /Did you mean "2024-10\/2025-10"\?/,
  ],
  ['"to": "2025-10-21"', '"to": ⟦"2023-10-21"', "end-before-start", /correct the end/],
  [
    '{"from": "2025-02-01", "to": "2025-04-12"',
    '⟦{"from": "2025-02-01", "to": "2024-04-12"',
    "end-before-start",
    /lies before the first/,
  ],
  ['"duration": "PT2H"', '"duration": ⟦120', "wrong-type", /put it in quotes/],
  ['"updated": "2025-04-01"', '"updated": ⟦20250401', "wrong-type", /put it in quotes/],
  ['"duration": "PT2H"', '"duration": ⟦"2 hours"', "unreadable-duration", /Did you mean "PT2H"\?/],
  [
    '"timeZone": "Asia/Tokyo",\n  "up',
    '"timeZone": ⟦"Asia/Tokio",\n  "up',
    "bad-time-zone",
    /Did you mean "Asia\/Tokyo"\?/,
  ],
  // Numbers and addresses.
  ['"lat": 35.69', '"lat": ⟦135.69', "number-out-of-range", /<=90/],
  ['"start": 5, "end": 11', '"start": 5, "end": ⟦1', "number-out-of-range", /correct it/],
  [
    '"url": "https://example.org/1"',
    '"url": ⟦"www.example.org/1"',
    "unsafe-url",
    /Did you mean "https:\/\/www\.example\.org\/1"\?/,
  ],
  ['"url": "https://example.org/a.jpg"', '"url": ⟦"javascript:alert(1)"', "unsafe-url", /begin with http/],
  // References.
  ['"actors": ["japan"]', '"actors": [⟦"jpan"]', "dangling-reference", /Did you mean "japan"\?/],
  ['"place": "tokyo"', '"place": ⟦"Tokyo"', "dangling-reference", /Did you mean "tokyo"\?/],
  ['"sources": ["s2"]', '"sources": ["s2", ⟦"s3"]', "dangling-reference", /add the source or correct the id/],
  ['"says": "minister"', '"says": ⟦"minster"', "dangling-reference", /Did you mean "minister"\?/],
  ['"event": "summit"}],', '"event": ⟦"sumit"}],', "dangling-reference", /Did you mean "summit"\?/],
  ['{"claim": "c1"', '{"claim": ⟦"c9"', "dangling-reference", /Did you mean "c1"\?/],
  ['"party": "ministry"', '"party": ⟦"The ministry"', "bad-id", /it is read as/],
  ['"event": "meeting"', '"event": ⟦"metting"', "dangling-reference", /Did you mean "meeting"\?/],
  ['"event": "summit"}],', '"event": ⟦"meeting"}],', "self-reference", /remove it/],
  ['"view": "event=summit"', '"view": ⟦"event=sumit"', "dangling-reference", /add the event or correct/],
  [
    '"topics": [{"id": "defence", "name"',
    '"topics": [{"id": "defence", ⟦"title"',
    "unknown-field",
    /did you mean "name"/,
  ],
  // What doesn't agree.
  ['"reported": "2025-03-01"', '"reported": "2025-04-01"', "account-order", /in which they became known/],
  ['"reported": "2025-03-30"', '"reported": ⟦"2025-03-29"', "account-before-sources", /correct its date/],
  ['"featured": true,', '"featured": true, "when": "2025-03-30",', "both-forms", /move them into an account/],
  [
    '"about": "outcome", "statement": "They agreed."',
    '"about": "status", "statement": "They agreed."',
    "preferred-mismatch",
    /name a claim that is about the same/,
  ],
  [
    '"name": "Japan",',
    '"name": "Japan", "memberOf": [{"actor": "ministry"}],',
    "membership-cycle",
    /remove one of the memberships/,
  ],
];

/** Where the report should point for those in which the mark can't stand, by what is found. */
export const PLACES: Readonly<Record<string, string>> = {
  '"id": "demo",\n': "4:5",
  '"name": "Ministry", ': "12:5",
  '"statement": "They did not.", ': "41:9",
  ', "alt": "Two people"': "33:17",
  '"type": "follows", ': "32:21",
  ', "why": "They say so themselves."': "43:32",
  '"lat": 35.69, ': "16:14",
  '"events": [': "26:13",
  '"reported": "2025-03-01"': "36:22",
  '"featured": true,': "25:5",
  '"about": "outcome", "statement": "They agreed."': "43:42",
  '"name": "Japan",': "12:67",
};
