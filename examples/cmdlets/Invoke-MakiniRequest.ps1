# What no command does: a path of the API, its data as objects.
Invoke-MakiniRequest /api/eam/assets -Query @{ per_page = 3 }

# All pages of a list.
Invoke-MakiniRequest /api/eam/sites -All

# The answer as it is, and its status.
Invoke-MakiniRequest /api/eam/nothing -Raw -SkipHttpErrorCheck -StatusCodeVariable status

# Into a file.
Invoke-MakiniRequest /api/eam/assets -OutFile $folder/assets.json
