using System.Text.Json;
using Makini.Filtering;
using Makini.Json;

namespace Makini.Entities;

/// <summary>A body that creates or changes a record: only the fields that were given are in it.</summary>
internal sealed class EntityBody
{
    private readonly IReadOnlyList<KeyValuePair<string, object?>> _fields;

    /// <param name="entity">The entity, for messages.</param>
    /// <param name="known">The fields that the body takes.</param>
    /// <param name="values">Values by the fields' names; each is turned into what its field takes.</param>
    /// <param name="others">Values of fields that the catalogue does not know; sent as they are.</param>
    /// <exception cref="MakiniException">InvalidRequest: a name or value that does not fit, or a required field is missing.</exception>
    public EntityBody(
        EntityType entity, IReadOnlyList<EntityField> known, IReadOnlyDictionary<string, object?> values, IReadOnlyDictionary<string, object?> others)
    {
        var given = values.Select(pair => (Field: Find(entity, known, pair.Key), pair.Value)).ToList();
        if (known.FirstOrDefault(f => f.IsRequired && given.TrueForAll(g => g.Field != f)) is { } missing && others.Count == 0)
            throw Invalid($"{missing.PropertyName} is missing.", missing.PropertyName, $"Give -{missing.PropertyName}.");
        _fields = [.. given.Select(g => new KeyValuePair<string, object?>(g.Field.Name, BodyValue.Of(g.Field, g.Value))), .. others];
    }

    /// <summary>The body, made anew each time it is sent.</summary>
    public Func<HttpContent> Content => JsonRequestBody.From(Write);

    /// <summary>The names of its fields, for -WhatIf: (Title, SiteKey).</summary>
    public override string ToString() => _fields.Count == 0 ? "" : $" ({string.Join(", ", _fields.Select(field => field.Key))})";

    private static EntityField Find(EntityType entity, IReadOnlyList<EntityField> known, string name)
    {
        if (known.FirstOrDefault(f => string.Equals(f.Name, name, StringComparison.OrdinalIgnoreCase)) is { } field) return field;
        var near = NearestNames.Find(name, known, f => [f.Name], _ => null);
        var hint = near.Count > 0 ? $" The nearest: {string.Join(", ", near.Select(f => f.PropertyName))}." : "";
        throw Invalid($"The body of {entity.Name} has no field {name}.{hint}", name, "What the catalogue does not know goes with -AdditionalProperty @{ name = value }.");
    }

    private static MakiniException Invalid(string message, object target, string action) =>
        new(ErrorIds.InvalidRequest, message) { Target = target, RecommendedAction = action };

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        foreach (var field in _fields)
        {
            json.WritePropertyName(field.Key);
            PlainJson.Write(json, field.Value);
        }

        json.WriteEndObject();
    }
}
