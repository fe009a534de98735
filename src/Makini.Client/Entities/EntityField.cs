namespace Makini.Entities;

/// <summary>A field of the body that creates or changes a record.</summary>
/// <param name="Name">Its name in JSON: siteKey.</param>
/// <param name="Kind">What it takes.</param>
/// <param name="IsRequired">The service refuses a body without it. What else a connected system wants, only it knows.</param>
public sealed record EntityField(string Name, EntityFieldKind Kind, bool IsRequired = false)
{
    /// <summary>Its name as a property or parameter: SiteKey.</summary>
    public string PropertyName => char.ToUpperInvariant(Name[0]) + Name.Substring(1);

    /// <summary>Its name, its kind, and a star where it is required: SiteKey (Text).</summary>
    public override string ToString() => $"{PropertyName} ({Kind}{(IsRequired ? ", required" : "")})";
}
