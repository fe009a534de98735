using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Entities;

public sealed class EntityTypeTests : IDisposable
{
    private readonly PowerShellEngine _engine = new();

    public void Dispose() => _engine.Dispose();

    [Fact]
    public void Get_MakiniEntityType_lists_all_and_each_has_a_cmdlet()
    {
        var names = _engine.Get("(Get-MakiniEntityType).Name");
        Assert.True(names.Count > 40);
        Assert.Equal(names, _engine.Get("Get-MakiniEntityType | Where-Object { Get-Command \"Get-Makini$_\" } | ForEach-Object Name"));
        Assert.Empty(_engine.Get("Get-MakiniEntityType | Where-Object { $_.CanCreate -and $_.Name -ne 'Document' -and -not (Get-Command \"New-Makini$_\") }"));
        Assert.Empty(_engine.Get("Get-MakiniEntityType | Where-Object { $_.CanUpdate -and -not (Get-Command \"Set-Makini$_\") }"));
        Assert.Empty(_engine.Get("Get-MakiniEntityType | Where-Object { $_.CanSetStatus -and -not (Get-Command \"Set-Makini${_}Status\") }"));
    }

    [Fact]
    public void Wildcards_and_families_choose()
    {
        Assert.Equal(["PurchaseOrder", "PurchaseOrderLineItem"], _engine.Get("(Get-MakiniEntityType purchase* -Family Wms).Name").Select(name => name.ToString()));
        Assert.Empty(_engine.Get("Get-MakiniEntityType WorkOrder -Family Wms"));
    }

    [Fact]
    public void An_unknown_name_is_an_error_that_names_the_nearest()
    {
        var error = _engine.Run("Get-MakiniEntityType WorkOrdr").Error;
        Assert.Equal("MakiniInvalidRequest", error.FullyQualifiedErrorId.Split(',')[0]);
        Assert.Contains("WorkOrder", error.Exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_a_table()
    {
        var lines = _engine.Show("Get-MakiniEntityType WorkOrder", 120).Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("Name Families CanCreate CanUpdate CanSetStatus Path", string.Join(' ', lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)));
    }
}
