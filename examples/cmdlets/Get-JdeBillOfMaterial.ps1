# All that goes into ten of an item, down to the last bolt.
Get-JdeBillOfMaterial -Item (Invoke-JdeQuery F3002 -First 1).KITL.Trim() -Branch M30 -Quantity 10

# One level only.
Get-JdeBillOfMaterial -Item (Invoke-JdeQuery F3002 -First 1).KITL.Trim() -Branch M30 -Depth 1

# As it was at a day.
Get-JdeBillOfMaterial -Item (Invoke-JdeQuery F3002 -First 1).KITL.Trim() -Branch M30 -AsOf '2026-01-01'
