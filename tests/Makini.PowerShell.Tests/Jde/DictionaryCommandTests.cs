using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Jde;

public sealed class DictionaryCommandTests : IDisposable
{
    private readonly PowerShellEngine _engine = new();

    public void Dispose() => _engine.Dispose();

    [Theory]
    [InlineData("F48*", "F4801")]
    [InlineData("f4801", "F4801")]
    [InlineData("F0101, F0116", "F0101 F0116")]
    [InlineData("F011? -Area foundation", "F0111 F0115 F0116")]
    [InlineData("-Area ass* -Name F120*", "F1201 F1202 F1204 F1207")]
    [InlineData("ZZ*", "")]
    public void Lists_files_by_name_and_area(string arguments, string names) =>
        Assert.Equal(names, string.Join(" ", _engine.Get($"Get-JdeTable {arguments}").Select(table => table.Properties["Name"].Value)));

    [Fact]
    public void Lists_all_files_without_arguments()
    {
        var tables = _engine.Get("Get-JdeTable");
        Assert.True(tables.Count >= 31);
        Assert.All(tables, table => Assert.NotEqual("", table.Properties["Description"].Value));
    }

    [Fact]
    public void A_file_that_is_not_there_is_an_error_and_the_others_come()
    {
        var result = _engine.Run("'F0101', 'F0102', 'F0116' | Get-JdeTable");
        Assert.Equal(2, result.Output.Count);
        Assert.StartsWith("JdeTableNotFound,", result.Error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("F0101", result.Error.Exception.Message, StringComparison.Ordinal);
        Assert.Equal("F0102", result.Error.TargetObject);
    }

    [Fact]
    public void A_column_tells_all_that_is_known_of_it()
    {
        var column = _engine.One("Get-JdeColumn F0101 AT1");
        Assert.Equal("F0101", (string)column.Table);
        Assert.Equal("AT1", (string)column.Alias);
        Assert.Equal("ABAT1", (string)column.Column);
        Assert.Equal("Text", column.Type.ToString());
        Assert.Equal(3, (int)column.Length);
        Assert.Equal(0, (int)column.Decimals);
        Assert.Equal(0, (int)column.Key);
        Assert.Equal("SearchType", (string)column.FriendlyName);
        Assert.Equal("01/ST", (string)column.UserDefinedCode);
        Assert.Equal(1, (int)_engine.One("(Get-JdeColumn F0101 AN8).Key"));
        Assert.Equal(2, (int)_engine.One("(Get-JdeColumn F0911 AA).Decimals"));
        Assert.Equal(15, (int)_engine.One("(Get-JdeColumn F0911 AA).Length"));
    }

    [Theory]
    [InlineData("AL*", "ABALKY ABALPH ABALP1")]
    [InlineData("A?8", "ABAN8")]
    [InlineData("ABALP*", "ABALPH ABALP1")]
    [InlineData("*taxid", "ABTAX ABTX2")]
    public void Wildcards_mean_aliases_and_friendly_names_before_the_prefix_that_all_columns_have(string name, string columns) =>
        Assert.Equal(columns, string.Join(" ", _engine.Get($"(Get-JdeColumn F0101 {name}).Column")));

    [Theory]
    [InlineData("AN8", "ABAN8")]
    [InlineData("aban8", "ABAN8")]
    [InlineData("addressnumber", "ABAN8")]
    [InlineData("AC0*", "ABAC01 ABAC02 ABAC03 ABAC04 ABAC05 ABAC06 ABAC07 ABAC08 ABAC09")]
    [InlineData("UPM?, ABUPMJ", "ABUPMJ ABUPMT")]
    public void Lists_columns_by_any_of_their_names(string name, string columns) =>
        Assert.Equal(columns, string.Join(" ", _engine.Get($"Get-JdeColumn F0101 -Name {name}")));

    [Fact]
    public void Columns_come_in_the_records_order() =>
        Assert.Equal(Enumerable.Range(1, 80), _engine.Get("(Get-JdeColumn F0101).Position").Select(p => (int)p.BaseObject));

    [Fact]
    public void A_column_that_is_not_there_is_an_error_with_the_nearest()
    {
        var error = _engine.Run("Get-JdeColumn F0101 ALPHA").Error;
        Assert.StartsWith("JdeColumnNotFound,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("ALPH", error.Exception.Message, StringComparison.Ordinal);
        Assert.StartsWith("JdeTableNotFound,", _engine.Run("Get-JdeColumn F0102").Error.FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Get-JdeColumn F01* -Name ALKY")]
    [InlineData("Get-JdeTable F01* | Get-JdeColumn -Name ALKY")]
    public void Asking_many_files_for_a_column_finds_those_that_have_it(string script) =>
        Assert.Equal("ABALKY", Assert.Single(_engine.Get(script)).ToString());

    [Theory]
    [InlineData("F0101';--")]
    [InlineData("A.B.F0101")]
    [InlineData("F01 01")]
    public void What_is_no_name_is_refused(string name)
    {
        foreach (var command in new[] { "Get-JdeTable", "Get-JdeColumn" })
        {
            var error = _engine.Run($"{command} $args[0]", name).Error;
            Assert.StartsWith("JdeNameInvalid,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        }
    }
}
