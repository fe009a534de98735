using System.Management.Automation;
using System.Reflection;
using Makini.PowerShell.Infrastructure;

namespace Makini.PowerShell.Tests.Infrastructure;

public sealed class ErrorRecordsTests
{
    public static TheoryData<string> AllErrorIds => [.. typeof(ErrorIds).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetValue(null)!)];

    [Theory]
    [MemberData(nameof(AllErrorIds))]
    public void Every_error_id_has_a_category(string id) =>
        Assert.NotEqual(ErrorCategory.NotSpecified, ErrorRecords.From(new MakiniException(id, "message")).CategoryInfo.Category);

    [Fact]
    public void The_target_of_the_failure_goes_before_the_one_of_the_command()
    {
        Assert.Equal("mine", ErrorRecords.From(new MakiniException(ErrorIds.NotFound, "message") { Target = "mine" }, "yours").TargetObject);
        Assert.Equal("yours", ErrorRecords.From(new MakiniException(ErrorIds.NotFound, "message"), "yours").TargetObject);
    }
}
