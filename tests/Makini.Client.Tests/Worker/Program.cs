using Makini.Client.Tests.Fakes;
using Makini.Configuration;
using Makini.Profiles;

namespace Makini.Client.Tests.Worker;

/// <summary>
/// What a second process does in tests. Says "ready", does its work when a line comes in, says "done" and so on; ends when
/// its input ends.
/// </summary>
internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        switch (args[0])
        {
            case "lock": await LockAsync(args[1]); break;
            case "profiles": await SaveProfilesAsync(args[1]); break;
            case "use": await UseAsync(new Uri(args[1]), args[2], rotates: false); break;
            case "rotate": await UseAsync(new Uri(args[1]), args[2], rotates: true); break;
            default: return 2;
        }

        return 0;
    }

    private static async Task LockAsync(string name)
    {
        using var held = await CrossProcessLock.AcquireAsync(name, NullCallLog.Instance, CancellationToken.None);
        await SayAsync("ready");
        await Console.In.ReadLineAsync();
    }

    private static async Task SaveProfilesAsync(string prefix)
    {
        await SayAsync("ready");
        await Console.In.ReadLineAsync();
        for (var i = 0; i < 25; i++)
            await ProfileStore.SaveAsync(new MakiniProfile { Name = $"{prefix}-{i}" }, NullCallLog.Instance, CancellationToken.None);
        await SayAsync("done");
    }

    /// <summary>For each line: rotates, if it is to, and calls the service.</summary>
    private static async Task UseAsync(Uri url, string path, bool rotates)
    {
        var store = new FileStore(path);
        var set = await store.ReadAsync(NullCallLog.Instance, CancellationToken.None);
        var service = new ServiceOptions { Name = "plant", BaseUri = url };
        var source = new RefreshingTokenSource(set!, new TokenEndpoint(service), store);
        using var connection = new MakiniConnection(new MakiniConnectionOptions(service, source));
        await SayAsync("ready");
        while (await Console.In.ReadLineAsync() is { } command)
        {
            if (rotates && command == "rotate") await source.RotateAsync(NullCallLog.Instance, CancellationToken.None);
            using var answer = await connection.GetAsync();
            await SayAsync(source.Current!.AccessToken.Secret);
        }
    }

    private static async Task SayAsync(string line)
    {
        await Console.Out.WriteLineAsync(line);
        await Console.Out.FlushAsync();
    }
}
