using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using Makini.Entities;
using Makini.Sandbox.Data;

namespace Makini.Sandbox.Entities;

/// <summary>
/// Makes a record of any kind from the properties of its class: each field gets what its name and type ask for. As the
/// service does, it writes some numbers and flags as text.
/// </summary>
internal sealed class RecordGenerator(PlantKeys keys, PlantSizes sizes, SeededRandom seed)
{
    private const int Deepest = 2;
    private const string StatusKey = "statusKey";

    private static readonly DateTimeOffset Today = new(2026, 11, 2, 8, 0, 0, TimeSpan.Zero);
    private static readonly string[] Computed = ["Key", "IdValue", "DisplayValue", "CreatedAt", "UpdatedAt", "DeletedAt", nameof(MakiniRecord.AdditionalProperties)];

    /// <summary>The plant's clock, as the service writes times: nothing in its records happened later.</summary>
    public static string Now => Time(Today);

    /// <summary>Makes a record.</summary>
    /// <param name="record">Its class.</param>
    /// <param name="owner">The entity that it is, or belongs to.</param>
    /// <param name="key">Its key.</param>
    /// <param name="number">Its number among its kind, from 0.</param>
    public JsonObject Make(Type record, string owner, string key, int number)
    {
        var random = seed.Fork(FormattableString.Invariant($"{record.Name}/{owner}/{number}"));
        var created = Today.AddMinutes(-random.Between(1_000, 800_000));
        var json = new JsonObject { ["key"] = key };
        Fill(json, record, owner, number, random, created, depth: 0);
        json["createdAt"] = Time(created);
        json["updatedAt"] = Time(created.AddMinutes(random.Below(Math.Max(1, (int)(Today - created).TotalMinutes))));
        return json;
    }

    private static string Time(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private void Fill(JsonObject json, Type record, string owner, int number, SeededRandom random, DateTimeOffset created, int depth)
    {
        foreach (var property in record.GetProperties(BindingFlags.Public | BindingFlags.Instance).OrderBy(p => p.MetadataToken))
        {
            if (Computed.Contains(property.Name)) continue;
            var name = char.ToLowerInvariant(property.Name[0]) + property.Name[1..];
            json[name] = Value(name, property.PropertyType, owner, record.Name, number, random, created, depth);
        }
    }

    private JsonNode? Value(
        string name, Type type, string owner, string kind, int number, SeededRandom random, DateTimeOffset created, int depth)
    {
        if (type == typeof(string)) return Text(name, owner, kind, number, random);
        if (type == typeof(bool?)) return number % 7 == 3 ? JsonValue.Create(random.Chance(70) ? "true" : "false") : JsonValue.Create(random.Chance(70));
        if (type == typeof(long?)) return JsonValue.Create(random.Below(500));
        if (type == typeof(decimal?)) return Number(name, number, random);
        if (type == typeof(DateTimeOffset?)) return JsonValue.Create(Time(created.AddHours(random.Between(1, 2_000))));
        if (type == typeof(IReadOnlyList<string>)) return Texts(name, owner, number, random);
        if (type == typeof(object)) return null;
        if (typeof(MakiniRecord).IsAssignableFrom(type)) return depth < Deepest ? Nested(type, owner, number, random, created, depth) : null;
        var items = new JsonArray();
        var item = type.GetGenericArguments()[0];
        for (var i = 0; depth < Deepest && i < random.Between(1, 3); i++) items.Add((JsonNode)Nested(item, owner, number + i, random, created, depth));
        return items;
    }

    private JsonObject Nested(Type type, string owner, int number, SeededRandom random, DateTimeOffset created, int depth)
    {
        var nested = new JsonObject();
        if (type.GetProperty(nameof(MakiniEntity.Key)) is not null) nested["key"] = EntityCatalogue.Find(type.Name) is null ? keys.OfPart($"{owner}/{type.Name}", number) : Key(type.Name, number);
        Fill(nested, type, owner, number, random, created, depth + 1);
        return nested;
    }

    private JsonValue? Text(string name, string owner, string kind, int number, SeededRandom random)
    {
        if (name == StatusKey) return EntityCatalogue.Find(owner) is { StatusFamilies: not MakiniFamily.None } ? JsonValue.Create(PlantStatuses.KeyOf(keys, owner, PlantStatuses.Usual(number))) : null;
        if (name == "status") return JsonValue.Create(PlantStatuses.Names[PlantStatuses.Usual(number)]);
        if (PlantReferences.EntityOf(name, owner) is { } entity)
        {
            if (name == "parentKey") return number % 4 == 1 ? JsonValue.Create(Key(entity, number / 4)) : null;
            return JsonValue.Create(Key(entity, Referenced(name, entity, number, random)));
        }

        return name.EndsWith("Key", StringComparison.Ordinal) ? null : JsonValue.Create(PlantWords.Text(name, kind, number, random));
    }

    /// <summary>What stands somewhere stands in a place of its site: sites, assets and locations go round by three.</summary>
    private int Referenced(string name, string entity, int number, SeededRandom random) => name switch
    {
        "siteKey" => number,
        "locationKey" or "assetKey" => number + (sizes.Of("Site") * random.Below(10)),
        _ => random.Below(sizes.Of(entity)),
    };

    private string Key(string entity, int number) => keys.Of(entity, number % Whole(entity));

    /// <summary>Assets and locations beyond a multiple of the sites would stand in another site than their number says.</summary>
    private int Whole(string entity)
    {
        var size = sizes.Of(entity);
        return entity is "Asset" or "Location" ? size - (size % sizes.Of("Site")) : size;
    }

    private static JsonValue Number(string name, int number, SeededRandom random)
    {
        // Minutes: the service takes whole ones only.
        if (name.EndsWith("Time", StringComparison.Ordinal)) return JsonValue.Create(random.Between(5, 600));
        var value = name.Contains("rate", StringComparison.OrdinalIgnoreCase) ? random.Between(50, 150) / 100m : random.Between(1, 50_000) / 100m;
        return number % 5 == 2 ? JsonValue.Create(value.ToString("0.00", CultureInfo.InvariantCulture)) : JsonValue.Create(value);
    }

    private JsonArray Texts(string name, string owner, int number, SeededRandom random)
    {
        var entity = PlantReferences.EntityOf(name, owner);
        var texts = Enumerable.Range(0, random.Below(3))
            .Select(i => entity is null ? $"tag{i + 1}" : Key(entity, number + (i * 3)))
            .Distinct(StringComparer.Ordinal)
            .Select(text => (JsonNode)JsonValue.Create(text)!);
        return new JsonArray([.. texts]);
    }
}
