# A file becomes a document.
[IO.File]::WriteAllText("$folder/plan.txt", 'a plan')
New-MakiniDocument $folder/plan.txt -ContentType text/plain

# Under another name.
New-MakiniDocument $folder/plan.txt -Name 'The plan'

# All of a folder; what would be done.
Get-ChildItem $folder/*.txt | New-MakiniDocument -WhatIf
