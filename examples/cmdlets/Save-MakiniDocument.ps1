# A document into a file.
[IO.File]::WriteAllText("$folder/plan.txt", 'a plan')
New-MakiniDocument $folder/plan.txt | Save-MakiniDocument $folder/copy.txt

# Into a folder: the file gets the document's name.
New-MakiniDocument $folder/plan.txt -Name 'second.txt' | Save-MakiniDocument $folder

# In place of a file that is there.
New-MakiniDocument $folder/plan.txt | Save-MakiniDocument $folder/copy.txt -Force
