function Get-Bare { 'the bare module is loaded' }
