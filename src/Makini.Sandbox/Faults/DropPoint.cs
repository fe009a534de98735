namespace Makini.Sandbox;

/// <summary>Where an answer breaks off.</summary>
public enum DropPoint
{
    /// <summary>Before anything of it came: the connection is reset.</summary>
    BeforeHeaders,

    /// <summary>Within the headers.</summary>
    InHeaders,

    /// <summary>In the middle of the body.</summary>
    InBody,
}
