using System.Text.Json;
using Makini.Entities;

namespace Makini.Client.Tests.Entities;

public sealed class RecordReaderTests
{
    [Fact]
    public void Reads_the_newer_names_of_the_standard_fields()
    {
        var order = Read<WorkOrder>(
            """
            {"id":"8f0b","_idValue":"WO-10042","_displayValue":"Replace seal","_createdAt":"2025-09-15T08:30:00Z",
             "_updatedAt":"2025-09-16T08:30:00+02:00","_deletedAt":null,"_implements":["x"]}
            """);

        Assert.Equal(("8f0b", "WO-10042", "Replace seal"), (order.Key, order.IdValue, order.DisplayValue));
        Assert.Equal(new DateTimeOffset(2025, 9, 15, 8, 30, 0, TimeSpan.Zero), order.CreatedAt);
        Assert.Equal(new DateTimeOffset(2025, 9, 16, 6, 30, 0, TimeSpan.Zero), order.UpdatedAt);
        Assert.Null(order.DeletedAt);
        Assert.Equal(["_implements"], order.AdditionalProperties.Keys);
    }

    [Theory]
    [InlineData("""{"id":"8f0b","key":"03db"}""")]
    [InlineData("""{"key":"03db","id":"8f0b"}""")]
    public void Prefers_the_key_to_the_id_and_loses_neither(string json)
    {
        var order = Read<WorkOrder>(json);

        Assert.Equal("03db", order.Key);
        Assert.Equal("8f0b", order.AdditionalProperties["id"]);
    }

    [Fact]
    public void Takes_the_id_where_the_key_is_null() => Assert.Equal("8f0b", Read<Asset>("""{"key":null,"id":"8f0b"}""").Key);

    [Fact]
    public void Keeps_a_time_that_is_no_number()
    {
        var order = Read<WorkOrder>("""{"estimatedTime":"2h","actualTime":"2"}""");

        Assert.Equal((null, 2m), (order.EstimatedTime, order.ActualTime));
        Assert.Equal("2h", order.AdditionalProperties["estimatedTime"]);
    }

    [Fact]
    public void Keeps_a_list_that_has_something_else_in_it()
    {
        var order = Read<PurchaseOrder>("""{"lineItems":[{"key":"1"},"2 pieces"]}""");

        Assert.Equal("1", Assert.Single(order.LineItems).Key);
        Assert.Equal(2, Assert.IsType<object?[]>(order.AdditionalProperties["lineItems"]).Length);
    }

    [Fact]
    public void Takes_the_last_of_two_members_of_a_name() => Assert.Equal("b", Read<Site>("""{"name":"a","name":"b"}""").Name);

    [Theory]
    [InlineData("[]")]
    [InlineData("\"x\"")]
    [InlineData("5")]
    [InlineData("null")]
    public void Reads_no_record_from_what_is_no_object(string json)
    {
        using var document = JsonDocument.Parse(json);

        Assert.Null(RecordReader.Of(typeof(Site)).Read(document.RootElement));
    }

    [Fact]
    public void Keeps_numbers_that_no_decimal_holds()
    {
        var site = Read<Site>("""{"a":1e300,"b":12345678901234567890,"c":0.1}""");

        Assert.Equal([1e300, 12345678901234567890m, 0.1m], site.AdditionalProperties.Values);
    }

    [Fact]
    public void Names_a_record_by_its_type_and_key()
    {
        Assert.Equal("Site 01db", Read<Site>("""{"key":"01db"}""").ToString());
        Assert.Equal("Site", Read<Site>("{}").ToString());
    }

    private static T Read<T>(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Assert.IsType<T>(RecordReader.Of(typeof(T)).Read(document.RootElement), exactMatch: true);
    }
}
