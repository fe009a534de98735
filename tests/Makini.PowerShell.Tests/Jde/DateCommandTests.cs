using System.Management.Automation;
using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Jde;

public sealed class DateCommandTests : IDisposable
{
    private readonly PowerShellEngine _engine = new();

    public void Dispose() => _engine.Dispose();

    [Theory]
    [InlineData("126281", "2026-10-08")]
    [InlineData("'126281'", "2026-10-08")]
    [InlineData("' 126281 '", "2026-10-08")]
    [InlineData("[decimal]126281", "2026-10-08")]
    [InlineData("[double]126281", "2026-10-08")]
    [InlineData("99001", "1999-01-01")]
    [InlineData("1", "1900-01-01")]
    [InlineData("100060", "2000-02-29")]
    [InlineData("124366", "2024-12-31")]
    public void Reads_a_date(string stored, string date)
    {
        Assert.Equal(DateTime.Parse(date, null), (DateTime)_engine.One($"ConvertFrom-JdeDate ({stored})"));
        Assert.Equal(DateTime.Parse(date, null), (DateTime)_engine.One($"{stored} | ConvertFrom-JdeDate"));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("'0'")]
    [InlineData("''")]
    [InlineData("'      '")]
    [InlineData("$null")]
    public void No_date_is_null(string stored)
    {
        Assert.Null(Assert.Single(_engine.Get($"ConvertFrom-JdeDate {stored}")));
        Assert.Null(Assert.Single(_engine.Get($"{stored} | ConvertFrom-JdeDate")));
    }

    [Theory]
    [InlineData("125366")]
    [InlineData("99366")]
    [InlineData("1000001")]
    [InlineData("100000")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("'abc'")]
    [InlineData("99999999999999999999")]
    [InlineData("[long]::MaxValue")]
    public void A_bad_date_is_an_error_and_the_others_go_on(string stored)
    {
        var result = _engine.Run($"126001, ({stored}), 126002 | ConvertFrom-JdeDate");
        Assert.Equal(2, result.Output.Count);
        Assert.Null(result.Terminating);
        Assert.StartsWith("JdeValueInvalid,", result.Error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(ErrorCategory.InvalidArgument, result.Error.CategoryInfo.Category);
    }

    [Theory]
    [InlineData("141805", "14:18:05")]
    [InlineData("930", "00:09:30")]
    [InlineData("0", "00:00:00")]
    [InlineData("235959", "23:59:59")]
    public void Reads_a_time(string stored, string time) =>
        Assert.Equal(TimeSpan.Parse(time, null), (TimeSpan)_engine.One($"{stored} | ConvertFrom-JdeDate -Time"));

    [Theory]
    [InlineData("240000")]
    [InlineData("996000")]
    [InlineData("-1")]
    public void A_bad_time_is_an_error(string stored) =>
        Assert.StartsWith("JdeValueInvalid,", ErrorId($"{stored} | ConvertFrom-JdeDate -Time"), StringComparison.Ordinal);

    [Theory]
    [InlineData("'2026-10-08'", 126281)]
    [InlineData("'2026-10-08 14:18'", 126281)]
    [InlineData("([datetime]'2026-10-08 23:59')", 126281)]
    [InlineData("([datetimeoffset]'2026-10-08T23:59:00+02:00')", 126281)]
    [InlineData("'1900-01-01'", 1)]
    [InlineData("'2899-12-31'", 999365)]
    [InlineData("$null", 0)]
    [InlineData("''", 0)]
    public void Writes_a_date(string date, int stored)
    {
        Assert.Equal(stored, (int)_engine.One($"ConvertTo-JdeDate {date}"));
        Assert.Equal(stored, (int)_engine.One($"{date} | ConvertTo-JdeDate"));
    }

    [Theory]
    [InlineData("'1899-12-31'")]
    [InlineData("'2900-01-01'")]
    [InlineData("'2026-02-30'")]
    [InlineData("'yesterday'")]
    [InlineData("126281")]
    public void What_is_no_date_is_an_error_and_the_others_go_on(string date)
    {
        var result = _engine.Run($"'2026-01-01', {date}, '2026-01-02' | ConvertTo-JdeDate");
        Assert.Equal([126001, 126002], result.Output.Select(o => (int)o.BaseObject));
        Assert.StartsWith("JdeValueInvalid,", result.Error.FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'14:18:05'", 141805)]
    [InlineData("'14:18'", 141800)]
    [InlineData("([timespan]'00:09:30')", 930)]
    [InlineData("([datetime]'2026-10-08 23:59:59')", 235959)]
    [InlineData("'2026-10-08 23:59:59'", 235959)]
    [InlineData("$null", 0)]
    public void Writes_a_time(string time, int stored) => Assert.Equal(stored, (int)_engine.One($"{time} | ConvertTo-JdeDate -Time"));

    [Theory]
    [InlineData("([timespan]'1.00:00:00')")]
    [InlineData("([timespan]'-00:00:01')")]
    [InlineData("'noon'")]
    public void What_is_no_time_is_an_error(string time) =>
        Assert.StartsWith("JdeValueInvalid,", ErrorId($"{time} | ConvertTo-JdeDate -Time"), StringComparison.Ordinal);

    [Fact]
    public void Every_day_of_a_century_comes_back() =>
        Assert.Equal(0L, Convert.ToInt64(_engine.One(
            """
            $days = 0..36524 | ForEach-Object { ([datetime]'1950-01-01').AddDays($_) }
            $back = @($days | ConvertTo-JdeDate | ConvertFrom-JdeDate)
            $wrong = 0
            for ($i = 0; $i -lt $days.Count; $i++) { if ($days[$i] -ne $back[$i]) { $wrong++ } }
            $wrong
            """), null));

    private string ErrorId(string script) => _engine.Run(script).Error.FullyQualifiedErrorId;
}
