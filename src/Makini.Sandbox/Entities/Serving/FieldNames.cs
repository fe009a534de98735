using Makini.Sandbox.Api;

namespace Makini.Sandbox.Entities;

/// <summary>The fields that a list can be filtered and sorted by: those of its record.</summary>
internal static class FieldNames
{
    /// <exception cref="ApiException">400: the record has no such field.</exception>
    public static string Check(string name, Type record, string parameter) =>
        record.GetProperty(char.ToUpperInvariant(name.FirstOrDefault()) + name[Math.Min(1, name.Length)..]) is not null
            ? name
            : throw ApiException.Invalid(parameter, $"{record.Name} has no field {name}.");
}
