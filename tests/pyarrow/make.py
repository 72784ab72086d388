"""Writes events in the ways of Parquet that engines know besides ours: python3 tests/pyarrow/make.py (pip install pyarrow)."""
import datetime as dt
import os

import pyarrow as pa
import pyarrow.parquet as pq

here = os.path.dirname(os.path.abspath(__file__))
days = [dt.datetime(2025, 1, 1) + dt.timedelta(days=i) for i in range(6)]
ends = [day + dt.timedelta(days=1) for day in days]
ids = [f"x{i}" for i in range(6)]
titles = [f"Event {i}" for i in range(6)]


def write(name, more={}, codec="snappy", **how):
    times = {"start": pa.array(days, pa.timestamp("us")), "end": pa.array(ends, pa.timestamp("us"))}
    columns = {"id": ids, "title": titles, **times, **more}
    pq.write_table(pa.table(columns), os.path.join(here, f"{name}.parquet"), compression=codec, **how)


def times(kind, change=lambda day: day):
    return {"start": pa.array(map(change, days), kind), "end": pa.array(map(change, ends), kind)}


def starts(values):
    return {"start": pa.array(values, pa.timestamp("us"))}


def civil_ms(day):
    return int(day.replace(tzinfo=dt.timezone.utc).timestamp() * 1000)


# Times
write("millis", times(pa.timestamp("ms")))
write("micros")
write("nanos", times(pa.timestamp("ns")), version="2.6")
write("utc", times(pa.timestamp("us", "UTC")))
write("int96", times(pa.timestamp("ns")), use_deprecated_int96_timestamps=True)
write("date32", times(pa.date32(), lambda day: day.date()))
write("int64", times(pa.int64(), civil_ms))
write("text-times", times(pa.string(), lambda day: day.isoformat()))
write("undated", starts(days[:4] + [None, None]))
write("undated-between", starts(days[:2] + [None] + days[3:]))
# Pages
write("dictionary", {"status": pa.array(["planned", "occurred"] * 3).dictionary_encode()}, use_dictionary=True)
write("pages-v2", use_dictionary=False, data_page_version="2.0")
delta = {"id": "DELTA_BYTE_ARRAY", "title": "DELTA_LENGTH_BYTE_ARRAY", "start": "DELTA_BINARY_PACKED"}
write("delta", use_dictionary=False, column_encoding=delta)
write("zstd", codec="zstd")
# Ids and texts
write("large-text", {"id": pa.array(ids, pa.large_string()), "title": pa.array(titles, pa.large_string())})
write("number-ids", {"id": pa.array(range(6), pa.int64()), "topics": pa.array([[7]] * 6, pa.list_(pa.int64()))})
write("twice", {"id": ["x0", "x1", "x1", "x3", "x4", "x5"]})
write("no-id", {"id": ["x0", None, "x2", "x3", "x4", "x5"]})
write("no-title", {"title": ["Event 0", None, "Event 2", "Event 3", "Event 4", "Event 5"]})
# Lists
write("lists", {"actors": pa.array([["a", "b"], [], None, ["a"], ["b", None], ["a"]], pa.list_(pa.string()))})
write("text-lists", {"actors": ["a;b", "", None, "a", " b ; ", "a"]})
nested = pa.list_(pa.list_(pa.string()))
write("nested", {"actors": pa.array([[["a"], ["b"]], [], None, [["a"]], [["b"]], [["a"]]], nested)})
write("struct", {"actors": pa.array([[{"actor": "a", "role": "host"}]] * 6)})
