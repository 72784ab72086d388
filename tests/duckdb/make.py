"""Runs the SQL of docs/large.md in DuckDB and keeps what it writes: python3 tests/duckdb/make.py (pip install duckdb), then npm run format."""
import os
import re

import duckdb

here = os.path.dirname(os.path.abspath(__file__))
page = open(os.path.join(here, "../../docs/large.md"), encoding="utf8").read()
sql = re.search(r"## From a warehouse: DuckDB.*?```sql\n(.*?)```", page, re.S)[1]
os.chdir(here)
database = duckdb.connect()
database.execute("SET threads = 1")
database.execute("""
  CREATE TABLE warehouse AS SELECT 'n' || i AS id, 'Event ' || i AS title,
    CASE WHEN i = 77 THEN NULL ELSE DATE '2000-01-01' + ((i * 7919) % 3001)::INT END AS day,
    CASE WHEN i % 5 = 0 THEN 'planned' ELSE 'occurred' END AS status,
    CASE WHEN i = 500 THEN 9 ELSE 1 END AS importance,
    ['a' || (i % 7), 'a' || (i % 3)] AS actors, ['t' || (i % 2), 'u' || (i % 130)] AS topics
  FROM range(9000) numbers(i)
""")
for statement in sql.split(";\n"):
    if statement.strip():
        database.execute(statement)
open("ran.sql", "w", encoding="utf8").write(sql)
