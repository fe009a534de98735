# The year 126 after 1900, its day 281: 8 October 2026.
ConvertFrom-JdeDate 126281

# A time of day, half past two.
ConvertFrom-JdeDate 143000 -Time

# Many, and those of rows that were read as they are stored. 0 is no date: $null.
126001, 126365, 0 | ConvertFrom-JdeDate
Invoke-JdeQuery F4801 -Property DRQJ -Raw -First 3 | ForEach-Object DRQJ | ConvertFrom-JdeDate
