# Balances at the end of a period.
Get-JdeTrialBalance -FiscalYear 2026 -Period 6 -First 5

# Of a company.
Get-JdeTrialBalance -Company 00001 -FiscalYear 2026 -Period 3 -First 5

# Of some accounts.
Get-JdeTrialBalance -FiscalYear 2026 -Period 6 -ObjectAccount 1110 -First 5
