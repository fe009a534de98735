# What can be promised of items.
Get-JdeItemAvailability -First 3

# In one branch/plant.
Get-JdeItemAvailability -Branch M30 -First 3

# Of one item.
Get-JdeItemAvailability -ItemNumber (Get-JdeItemAvailability -First 1).ItemNumber
