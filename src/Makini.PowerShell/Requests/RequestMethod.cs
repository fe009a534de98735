namespace Makini.PowerShell.Requests;

/// <summary>What a request does.</summary>
public enum RequestMethod
{
    /// <summary>Reads.</summary>
    Get,

    /// <summary>Makes, or does.</summary>
    Post,

    /// <summary>Changes.</summary>
    Put,

    /// <summary>Deletes.</summary>
    Delete,
}
