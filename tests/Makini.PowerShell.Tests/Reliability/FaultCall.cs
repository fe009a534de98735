namespace Makini.PowerShell.Tests.Reliability;

/// <summary>A call of the matrix.</summary>
/// <param name="Title">What the page calls it.</param>
/// <param name="Script">The call; what comes out are texts that tell its rows apart.</param>
/// <param name="Passes">How many of its requests pass before the fault.</param>
/// <param name="Made">What finds the record that the call makes; null for one that reads.</param>
internal sealed record FaultCall(string Title, string Script, int Passes, string? Made = null)
{
    public static IReadOnlyList<FaultCall> All { get; } =
    [
        new("Reading a list: `Get-MakiniWorkOrder -First 150`, the second of two pages", "Get-MakiniWorkOrder -First 150 | ForEach-Object Key", Passes: 1),
        new(
            "Querying JD Edwards: `Invoke-JdeQuery F0911 -First 500`, from the second page on",
            "Invoke-JdeQuery F0911 -First 500 | ForEach-Object { \"$($_.KCO) $($_.DOC) $($_.DCT) $($_.JELN) $($_.LT)\" }",
            Passes: 3),
        new(
            "Making a record: `New-MakiniAsset`",
            "New-MakiniAsset -Name $global:name | ForEach-Object Name",
            Passes: 0,
            Made: "Get-MakiniAsset -Filter { Name -eq $global:name } | ForEach-Object Name"),
    ];
}
