namespace Makini.Connections;

/// <summary>What a connection is made of.</summary>
/// <param name="name">Its name.</param>
/// <param name="email">The customer's address.</param>
/// <param name="provider">The system to connect: jd-edwards-world, netsuite ...</param>
/// <param name="credentials">What the system wants of a login; the names depend on the system.</param>
internal sealed class NewRemoteConnection(string name, string email, string provider, IReadOnlyDictionary<string, string> credentials)
{
    public string Name { get; } = name;

    public string Email { get; } = email;

    public string Provider { get; } = provider;

    public IReadOnlyDictionary<string, string> Credentials { get; } = credentials;
}
