using System.Collections;
using System.Globalization;
using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Jde.Business;

/// <summary>The views of the business through EnterpriseOne's data service, against those of World over the same data.</summary>
[Collection(SandboxCollection.Name)]
public sealed class EnterpriseOneTests(SandboxFixture fixture)
{
    private readonly PowerShellEngine _engine = fixture.Engine;

    [Theory]
    [InlineData("Get-JdeOpenPayable -Overdue -Company 1")]
    [InlineData("Get-JdeOpenReceivable")]
    [InlineData("Get-JdeOpenReceivable -Ageing")]
    [InlineData("Get-JdeTrialBalance -FiscalYear 2026 -Period 9")]
    [InlineData("Get-JdeItemAvailability BRG-*")]
    [InlineData("Get-JdeSalesOrder")]
    [InlineData("Get-JdePurchaseOrder")]
    [InlineData("Get-JdeWorkOrder")]
    [InlineData("Get-JdeBillOfMaterial * M30")]
    [InlineData("Get-JdeAsset")]
    public void A_view_tells_the_same_of_both(string command)
    {
        _engine.Run("$null = Connect-Makini e1 -BaseUri $sandbox.Url -Token $sandbox.GetAccessToken() -Platform jd-edwards-enterprise-one -NoTest").ThrowOnError();
        try
        {
            var world = Texts($"{command} -Connection jde");
            var enterpriseOne = Texts($"{command} -Connection e1");

            Assert.NotEmpty(world);
            Assert.Equal(world, enterpriseOne);
        }
        finally
        {
            _engine.Run("Disconnect-Makini e1; Set-MakiniConnection jde -Default").ThrowOnError();
        }
    }

    private List<string> Texts(string script) => [.. _engine.Get(script + " -WarningAction SilentlyContinue").Select(o => Text(o.BaseObject)).Order(StringComparer.Ordinal)];

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        decimal number => number.ToString("G29", CultureInfo.InvariantCulture),
        IEnumerable many => "[" + string.Join("; ", many.Cast<object>().Select(Text)) + "]",
        _ when value.GetType().Namespace == "Makini.Jde.Business" => string.Join(", ", value.GetType().GetProperties()
            .Where(p => p.Name != "ConnectionName").Select(p => $"{p.Name}={Text(p.GetValue(value))}")),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
