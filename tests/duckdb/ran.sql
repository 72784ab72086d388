-- 1. The events, in order of their start, in row groups of at most 10,000 rows.
COPY (
  SELECT
    id,
    title,
    day::TIMESTAMP AS start,                      -- the day as the calendar has it, of no zone
    (day + 1)::TIMESTAMP AS "end",                -- exclusive
    status,                                       -- 'occurred' where the row says nothing else
    importance,                                   -- a number; the larger, the sooner it is named
    actors,                                       -- VARCHAR[], the ids of dataset.json
    topics
  FROM warehouse
  ORDER BY start NULLS LAST, id
) TO 'events.parquet' (FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE 8192);

-- 2. The sidecar: what is in each row group, and how many events there are when.
COPY (
  WITH bounds AS (
    SELECT row_group_id AS part, any_value(row_group_num_rows) AS size,
      sum(any_value(row_group_num_rows)) OVER (ORDER BY row_group_id) - any_value(row_group_num_rows) AS first
    FROM parquet_metadata('events.parquet') GROUP BY row_group_id
  ),
  events AS (
    SELECT e.*, b.part, e.status IN ('occurred', 'ongoing') AS held
    FROM read_parquet('events.parquet', file_row_number = true) e
    ASOF JOIN bounds b ON e.file_row_number >= b.first
  ),
  marks AS (
    SELECT part, 'actors' AS kind, unnest(list_distinct(actors)) AS mark FROM events
    UNION ALL SELECT part, 'topics', unnest(list_distinct(topics)) FROM events
    UNION ALL SELECT part, 'statuses', status FROM events
  ),
  -- Of each row group the 100 most frequent by name; '~other' is how many rows any one of the rest has at most.
  counts AS (
    SELECT part, kind, json_group_object(mark, n) AS marks FROM (
      SELECT part, kind, CASE WHEN place <= 100 THEN mark ELSE '~other' END AS mark, max(n) AS n FROM (
        SELECT *, row_number() OVER (PARTITION BY part, kind ORDER BY n DESC, mark) AS place
        FROM (SELECT part, kind, mark, count(*) AS n FROM marks GROUP BY ALL))
      GROUP BY ALL)
    GROUP BY ALL
  ),
  -- Lanes: an event stands in one of each kind. Those beyond the most frequent share one.
  placed AS (
    SELECT part, start, held, 'status' AS kind, status AS mark FROM events
    UNION ALL SELECT part, start, held, 'topic', coalesce(topics[1], '~none') FROM events
    UNION ALL SELECT part, start, held, 'actor', coalesce(actors[1], '~none') FROM events
  ),
  largest AS (
    SELECT kind, mark FROM (SELECT kind, mark, count(*) AS n FROM placed WHERE mark <> '~none' GROUP BY ALL)
    QUALIFY row_number() OVER (PARTITION BY kind ORDER BY n DESC, mark) <= 10
  ),
  laned AS (
    SELECT part, start, held, p.kind,
      CASE WHEN p.mark = '~none' OR l.mark IS NOT NULL THEN p.mark ELSE '~other' END AS mark
    FROM placed p LEFT JOIN largest l USING (kind, mark) WHERE start IS NOT NULL
  ),
  part_lanes AS (
    SELECT part, json_group_object(kind, marks) AS lanes FROM (
      SELECT part, kind, json_group_object(mark, n) AS marks
      FROM (SELECT part, kind, mark, count(*) AS n FROM laned GROUP BY ALL) GROUP BY ALL)
    GROUP BY part
  ),
  month_lanes AS (
    SELECT json_group_object(kind, series) AS lanes FROM (
      SELECT kind, json_group_object(mark, cells) AS series FROM (
        SELECT kind, mark, json_group_object(month, [held, planned]) AS cells FROM (
          SELECT kind, mark, strftime(start, '%Y-%m') AS month,
            count(*) FILTER (held) AS held, count(*) FILTER (NOT held) AS planned
          FROM laned GROUP BY ALL)
        GROUP BY ALL)
      GROUP BY ALL)
  ),
  named AS (
    SELECT part, json_group_array(json_object('id', id, 'title', title, 'start', epoch_ms(start),
      'end', epoch_ms("end"), 'status', status, 'importance', importance,
      'actors', actors, 'topics', topics)) AS top
    FROM (SELECT * FROM events WHERE start IS NOT NULL QUALIFY
      row_number() OVER (PARTITION BY part ORDER BY importance DESC, hash(id)) <= 10
      OR row_number() OVER (PARTITION BY part ORDER BY "end" DESC) <= 3)
    GROUP BY part
  ),
  parts AS (
    SELECT part, count(*) AS size,
      CASE WHEN count(start) > 0 THEN [epoch_ms(min(start)), epoch_ms(max(start))] END AS start,
      epoch_ms(max("end")) AS "end",
      epoch_ms(quantile_disc("end", 0.99)) AS most
    FROM events GROUP BY part
  ),
  part_json AS (
    SELECT to_json(list(json_object('rows', size, 'start', start, 'end', "end", 'most', most,
      'actors', coalesce(a.marks, '{}'), 'topics', coalesce(t.marks, '{}'), 'statuses', coalesce(s.marks, '{}'),
      'lanes', lanes, 'top', coalesce(top, '[]')) ORDER BY part)) AS parts
    FROM parts
    LEFT JOIN named USING (part)
    LEFT JOIN part_lanes USING (part)
    LEFT JOIN (FROM counts WHERE kind = 'actors') a USING (part)
    LEFT JOIN (FROM counts WHERE kind = 'topics') t USING (part)
    LEFT JOIN (FROM counts WHERE kind = 'statuses') s USING (part)
  ),
  units AS (
    SELECT unit, json_group_object(name, [held, planned]) AS cells FROM (
      SELECT unit, left(strftime(start, '%Y-%m'), length) AS name,
        count(*) FILTER (held) AS held, count(*) FILTER (NOT held) AS planned
      FROM events, (VALUES ('year', 4), ('month', 7)) AS formats(unit, length)
      WHERE start IS NOT NULL GROUP BY ALL)
    GROUP BY unit
  )
  SELECT
    1 AS "asofSidecar",
    (SELECT count(*) FROM events) AS rows,
    (SELECT count(*) FROM events WHERE start IS NULL) AS undated,
    json_array(
      json_object('unit', 'year', 'all', (SELECT cells FROM units WHERE unit = 'year')),
      json_object('unit', 'month', 'all', (SELECT cells FROM units WHERE unit = 'month'),
        'lanes', (SELECT lanes FROM month_lanes))
    ) AS levels,
    (SELECT parts FROM part_json) AS groups
) TO 'events.density.json' (FORMAT json);
