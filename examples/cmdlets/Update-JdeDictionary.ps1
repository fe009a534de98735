# What the connected system itself knows of a file's columns.
Update-JdeDictionary F0101

# Anew, although it was asked not long ago.
Update-JdeDictionary F0101, F0411 -Force

# Only if it is older than a day.
Update-JdeDictionary F0101 -MaximumAge 1.00:00:00
