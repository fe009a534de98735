using System.Management.Automation;
using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Completion;

/// <summary>Whatever a user would look up is completed, in every exported cmdlet that there will be.</summary>
public sealed class CompletionRuleTests
{
    // Names that a user looks up, wherever they stand.
    private static readonly string[] Everywhere =
    [
        "AdminConnection", "BillType", "Connection", "Entity", "Family", "Filter", "GroupBy", "Having", "Join", "LedgerType", "Library", "List", "NextStatus", "OrderBy", "OrderType",
        "PayStatus", "Platform", "Profile", "Provider", "Record", "SecretName", "PrivateKeySecretName", "Status", "StatusKey", "System", "Table", "Vault",
    ];

    // Names that mean something else in other cmdlets: what a parameter is called, and the nouns where it is looked up.
    private static readonly (string Parameter, string Command)[] Here =
    [
        ("Name", "Get-MakiniProfile"), ("Name", "Remove-MakiniProfile"), ("Name", "Save-MakiniProfile"), ("Name", "Get-MakiniConnection"), ("Name", "Get-MakiniPlatform"),
        ("Name", "Get-MakiniEntityType"), ("Name", "Get-MakiniRawTable"), ("Name", "Get-JdeTable"), ("Name", "Get-JdeColumn"), ("Name", "Get-NetSuiteRecordType"),
        ("Property", "Invoke-JdeQuery"), ("Property", "Export-JdeTable"), ("Property", "Invoke-NetSuiteQuery"), ("Sum", "Invoke-JdeQuery"), ("Average", "Invoke-JdeQuery"),
        ("Minimum", "Invoke-JdeQuery"), ("Maximum", "Invoke-JdeQuery"), ("On", "Invoke-JdeQuery"), ("Type", "Get-JdeUserDefinedCode"), ("Code", "Get-JdeUserDefinedCode"),
        ("Area", "Get-JdeTable"), ("Algorithm", "New-NetSuiteCertificate"), ("Key", "Get-MakiniConnectionMetadata"), ("Key", "Set-MakiniConnectionMetadata"),
        ("Key", "Remove-MakiniConnection"), ("Key", "New-MakiniConnectionToken"),
    ];

    [Fact]
    public void What_a_user_would_look_up_is_completed()
    {
        using var engine = new PowerShellEngine();
        var commands = engine.Get("Get-Command -Module Makini -CommandType Cmdlet").Select(o => (CmdletInfo)o.BaseObject).ToList();
        Assert.All(Here, one => Assert.Contains(commands, command => command.Name == one.Command && command.Parameters.ContainsKey(one.Parameter)));
        Assert.All(Everywhere, name => Assert.Contains(commands, command => command.Parameters.ContainsKey(name)));

        var bare = from command in commands
                   from parameter in command.Parameters.Values
                   where Everywhere.Contains(parameter.Name) || Here.Contains((parameter.Name, command.Name))
                   where !IsCompleted(parameter)
                   select $"{command.Name} -{parameter.Name}";
        Assert.Empty(bare);
    }

    private static bool IsCompleted(ParameterMetadata parameter)
    {
        var type = parameter.ParameterType.IsArray ? parameter.ParameterType.GetElementType()! : parameter.ParameterType;
        return (Nullable.GetUnderlyingType(type) ?? type).IsEnum || parameter.Attributes.Any(attribute => attribute is ArgumentCompleterAttribute or ValidateSetAttribute);
    }
}
