using System.Text.Json;
using System.Text.Json.Nodes;
using Makini.Entities;

namespace Makini.Client.Tests.Entities;

/// <summary>Every record, fed with JSON that is odd but plausible.</summary>
public sealed class RecordShapeTests
{
    public static TheoryData<Type> Types => [.. OddJson.RecordTypes];

    [Theory]
    [MemberData(nameof(Types))]
    public void Reads_what_is_described(Type type) => AssertFilled(type, Read(type, OddJson.Make(type, OddJson.Plain)));

    [Theory]
    [MemberData(nameof(Types))]
    public void Reads_numbers_flags_and_dates_as_text(Type type) => AssertFilled(type, Read(type, OddJson.Make(type, OddJson.Texts)));

    [Theory]
    [MemberData(nameof(Types))]
    public void Reads_one_for_a_list_and_a_list_for_one(Type type) => AssertFilled(type, Read(type, OddJson.Make(type, OddJson.Swapped)));

    [Theory]
    [MemberData(nameof(Types))]
    public void Reads_nulls_as_nothing(Type type) => AssertEmpty(Read(type, OddJson.Make(type, _ => null)));

    [Theory]
    [MemberData(nameof(Types))]
    public void Reads_blank_text_as_nothing_but_text(Type type)
    {
        static bool TakesText(Type type) => type == typeof(string) || type == typeof(object) || type == typeof(IReadOnlyList<string>);

        AssertEmpty(Read(type, OddJson.Make(type, t => TakesText(t) ? null : " ")));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Reads_an_empty_object(Type type) => AssertEmpty(Read(type, []));

    [Theory]
    [MemberData(nameof(Types))]
    public void Keeps_what_fits_no_property(Type type)
    {
        var json = OddJson.Make(type, OddJson.Nonsense);
        json["customField7"] = new JsonObject { ["deep"] = new JsonArray(1, "two", null, 3.5m) };

        var record = Read(type, json);

        var deep = Assert.IsType<Dictionary<string, object?>>(record.AdditionalProperties["customField7"]);
        Assert.Equal([1L, "two", null, 3.5m], Assert.IsType<object?[]>(deep["deep"]));
        foreach (var property in OddJson.Properties(type))
        {
            var kept = record.AdditionalProperties.GetValueOrDefault(OddJson.NameOf(property.Name)) ?? property.GetValue(record);
            Assert.True(kept is "none of these" or """{"code":5}""" or IReadOnlyList<string> { Count: 1 }, $"{property.Name}: {kept}");
        }
    }

    [Fact]
    public void There_is_a_record_for_each_entity_and_item() => Assert.All(
        EntityCatalogue.Operations, o => Assert.Contains(o.ResultType, OddJson.RecordTypes));

    private static MakiniRecord Read(Type type, JsonObject json)
    {
        using var document = JsonDocument.Parse(json.ToJsonString());
        return RecordReader.Of(type).Read(document.RootElement)!;
    }

    private static void AssertFilled(Type type, MakiniRecord record)
    {
        Assert.Empty(record.AdditionalProperties);
        foreach (var property in OddJson.Properties(type)) AssertFilled(property.Name, property.GetValue(record));
    }

    private static void AssertFilled(string name, object? value)
    {
        switch (value)
        {
            case string text: Assert.Equal("M30", text); break;
            case bool flag: Assert.True(flag); break;
            case decimal number: Assert.Equal(12.5m, number); break;
            case long number: Assert.Equal(7, number); break;
            case DateTimeOffset time: Assert.Equal(OddJson.Moment, time); break;
            case MakiniRecord record: AssertFilled(record.GetType(), record); break;
            case IDictionary<string, object?> plain: Assert.Equal(1L, plain["a"]); break;
            case System.Collections.IEnumerable list: AssertFilled(name, Assert.Single(list.Cast<object>())); break;
            default: Assert.Fail($"{name} is {value ?? "null"}"); break;
        }
    }

    private static void AssertEmpty(MakiniRecord record)
    {
        Assert.Empty(record.AdditionalProperties);
        foreach (var property in OddJson.Properties(record.GetType()))
            Assert.True(property.GetValue(record) is null or System.Collections.IList { Count: 0 }, property.Name);
    }
}
