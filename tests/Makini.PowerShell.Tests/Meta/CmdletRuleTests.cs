using System.Management.Automation;
using System.Reflection;
using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Meta;

/// <summary>Rules that every exported cmdlet keeps.</summary>
public sealed class CmdletRuleTests
{
    private static readonly string[] Reserved =
    [
        "Confirm", "Debug", "ErrorAction", "ErrorVariable", "InformationAction", "InformationVariable", "OutBuffer", "OutVariable", "PipelineVariable",
        "ProgressAction", "UseTransaction", "Verbose", "WarningAction", "WarningVariable", "WhatIf",
    ];

    private static readonly string[] ChangingVerbs =
        ["Add", "Clear", "Disconnect", "Export", "New", "Remove", "Rename", "Reset", "Restart", "Save", "Set", "Start", "Stop", "Update"];

    // What these send may be anything.
    private static readonly string[] SendingAnything = ["Invoke-MakiniPassthrough", "Invoke-MakiniRequest"];

    private static readonly Type[] VerbGroups =
        [typeof(VerbsCommon), typeof(VerbsCommunications), typeof(VerbsData), typeof(VerbsDiagnostic), typeof(VerbsLifecycle), typeof(VerbsSecurity), typeof(VerbsOther)];

    private static readonly HashSet<string> ApprovedVerbs = [.. VerbGroups.SelectMany(group => group.GetFields()).Select(field => field.Name)];

    private static readonly Lazy<IReadOnlyList<CmdletInfo>> Exported = new(() =>
    {
        using var engine = new PowerShellEngine();
        return [.. engine.Get("(Get-Module Makini).ExportedCmdlets.Values").Select(o => (CmdletInfo)o.BaseObject)];
    });

    private static readonly Lazy<string> AllTests = new(() => string.Concat(
        Directory.EnumerateFiles(Path.Combine(ModuleUnderTest.RepositoryRoot, "tests", "Makini.PowerShell.Tests"), "*Tests.cs", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) != $"{nameof(CmdletRuleTests)}.cs")
            .Select(File.ReadAllText)));

    public static TheoryData<string> Names => [.. Exported.Value.Select(cmdlet => cmdlet.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_verb_is_approved_and_the_noun_is_ours_and_singular(string name)
    {
        var cmdlet = Cmdlet(name);
        Assert.Contains(cmdlet.Verb, ApprovedVerbs);
        Assert.Matches("^(Makini|Jde|NetSuite)[A-Za-z]*$", cmdlet.Noun);
        Assert.DoesNotMatch("[^su]s$", cmdlet.Noun);
        Assert.Equal($"Makini.PowerShell.Commands.{cmdlet.Verb}{cmdlet.Noun}Command", cmdlet.ImplementingType.FullName);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_says_what_comes_out(string name) => Assert.NotEmpty(Cmdlet(name).ImplementingType.GetCustomAttributes<OutputTypeAttribute>());

    [Theory]
    [MemberData(nameof(Names))]
    public void What_changes_something_asks_first(string name)
    {
        var cmdlet = Cmdlet(name);
        var asks = cmdlet.ImplementingType.GetCustomAttribute<CmdletAttribute>()!.SupportsShouldProcess;
        Assert.Equal(ChangingVerbs.Contains(cmdlet.Verb) || SendingAnything.Contains(name), asks);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_parameters_are_named_as_PowerShell_wants(string name)
    {
        var parameters = DeclaredParameters(name).ToList();
        Assert.Empty(parameters.Select(parameter => parameter.Name).Intersect(Reserved, StringComparer.OrdinalIgnoreCase));
        Assert.All(parameters, parameter => Assert.Matches("^[A-Z][A-Za-z]*$", parameter.Name));
        Assert.DoesNotContain(parameters, parameter => parameter.PropertyType == typeof(bool));
        Assert.DoesNotContain(parameters, parameter => parameter.PropertyType == typeof(CancellationToken));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_takes_at_most_one_parameter_from_the_pipeline_by_value_in_each_set(string name)
    {
        foreach (var set in Cmdlet(name).ParameterSets) Assert.InRange(set.Parameters.Count(parameter => parameter.ValueFromPipeline), 0, 1);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_connection_that_it_takes_may_be_a_name_or_an_object_and_is_completed(string name)
    {
        var connections = DeclaredParameters(name).Where(parameter => parameter.PropertyType.Name.StartsWith("ConnectionArgument", StringComparison.Ordinal)).ToList();
        Assert.All(connections, parameter => Assert.Equal(
            ["ConnectionNameCompleter", "ConnectionTransformationAttribute"],
            parameter.GetCustomAttributes().Select(a => a is ArgumentCompleterAttribute completer ? completer.Type?.Name : a.GetType().Name)
                .Where(found => found is "ConnectionNameCompleter" or "ConnectionTransformationAttribute").Order(StringComparer.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_test_names_it(string name)
    {
        // EntityCatalogueTests loop over the cmdlets of single entities, whose classes have a base with nothing in between.
        if (Cmdlet(name).ImplementingType.BaseType!.IsGenericType) return;
        Assert.Contains(name, AllTests.Value, StringComparison.Ordinal);
    }

    private static CmdletInfo Cmdlet(string name) => Exported.Value.Single(cmdlet => cmdlet.Name == name);

    private static IEnumerable<PropertyInfo> DeclaredParameters(string name) =>
        Cmdlet(name).ImplementingType.GetProperties().Where(property => property.IsDefined(typeof(ParameterAttribute), inherit: true));
}
