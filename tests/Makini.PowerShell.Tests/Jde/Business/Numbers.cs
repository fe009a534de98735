using System.Management.Automation;

namespace Makini.PowerShell.Tests.Jde.Business;

/// <summary>Short ways to properties that are numbers.</summary>
internal static class Numbers
{
    public static decimal Number(this PSObject item, string property) => Convert.ToDecimal(item.Properties[property].Value, System.Globalization.CultureInfo.InvariantCulture);
}
