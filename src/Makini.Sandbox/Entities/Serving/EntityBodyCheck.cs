using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Makini.Entities;
using Makini.Sandbox.Api;

namespace Makini.Sandbox.Entities;

/// <summary>Reads a body and says all that is wrong with it at once, as {message, errors}. Members that nobody knows are kept: custom fields.</summary>
internal sealed class EntityBodyCheck(Plant plant, EntityType entity)
{
    /// <param name="request">The request.</param>
    /// <param name="fields">The fields that the body takes.</param>
    /// <param name="isWhole">It makes a record: what is required must be there.</param>
    /// <exception cref="ApiException">400: no JSON object. 422: members that do not do.</exception>
    public JsonObject Read(ApiRequest request, IReadOnlyList<EntityField> fields, bool isWhole)
    {
        var body = JsonBody.Read(request.Body, json => json.ValueKind == JsonValueKind.Object ? JsonObject.Create(json.Clone()) : null)
            ?? throw ApiException.Invalid("body", "The body must be a JSON object.");
        var errors = fields.SelectMany(field => Check(field, body[field.Name], isWhole && !body.ContainsKey(field.Name))).ToList();
        return errors.Count == 0 ? body : throw ApiException.Unacceptable(errors);
    }

    private IEnumerable<KeyValuePair<string, string>> Check(EntityField field, JsonNode? value, bool isMissing)
    {
        if (field.IsRequired && isMissing) yield return new(field.Name, $"The {field.Name} field is required.");
        if (value is null) yield break;
        if (!Fits(field.Kind, value)) yield return new(field.Name, $"The {field.Name} field must be {Wanted(field.Kind)}.");
        else if (value is JsonValue && PlantReferences.EntityOf(field.Name, entity.Name) is { } other && !Exists(other, value.ToString()))
            yield return new(field.Name, $"The selected {field.Name} is invalid.");
    }

    private bool Exists(string other, string key) => plant.Table(EntityCatalogue.Find(other)!).Find(key) is not null;

    private static bool Fits(EntityFieldKind kind, JsonNode value) => kind switch
    {
        EntityFieldKind.Text => value is JsonValue,
        EntityFieldKind.Time => DateTimeOffset.TryParse(value.ToString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _),
        EntityFieldKind.Number or EntityFieldKind.Whole => decimal.TryParse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out _),
        EntityFieldKind.Flag => value.ToString() is "true" or "false" or "1" or "0",
        EntityFieldKind.List => value is JsonArray,
        EntityFieldKind.Object => value is JsonObject,
        _ => true,
    };

    private static string Wanted(EntityFieldKind kind) => kind switch
    {
        EntityFieldKind.Text => "a string",
        EntityFieldKind.Time => "a valid date",
        EntityFieldKind.Number => "a number",
        EntityFieldKind.Whole => "an integer",
        EntityFieldKind.Flag => "true or false",
        EntityFieldKind.List => "an array",
        _ => "an object",
    };
}
