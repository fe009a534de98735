# A whole file as CSV.
Export-JdeTable F0101 $folder/f0101.csv

# Into SQLite, some columns and rows.
Export-JdeTable F0911 $folder/f0911.sqlite -Property CO, AID, DGJ, AA -Filter { LT -eq 'AA' }

# What was changed since.
Export-JdeTable F0101 $folder/changed.jsonl -ChangedSince '2026-01-01'

# Goes on where an export was killed; Parquet for DuckDB, Spark and Fabric.
Export-JdeTable F4801 $folder/f4801.parquet -Resume

# Over a slow line: more pages at the same time.
Export-JdeTable F4211 $folder/f4211.csv -ThrottleLimit 8
