# 8 October 2026.
ConvertFrom-JdeDate 126281

# A time of day: half past two.
ConvertFrom-JdeDate 143000 -Time

# Many.
126001, 126365 | ConvertFrom-JdeDate
