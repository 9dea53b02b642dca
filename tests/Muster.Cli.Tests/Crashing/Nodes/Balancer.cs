namespace Muster.Cli.Tests.Crashing.Nodes;

/// <summary>nginx, which sends each request to the next node, as docs/running.md shows it.</summary>
sealed class Balancer : IAsyncDisposable
{
    /// <summary>The header that says which node answered; the last one, where others did not.</summary>
    public const string NodeHeader = "X-Node";

    // Found by root only, in Debian.
    const string Program = "/usr/sbin/nginx";

    readonly DirectoryInfo _folder;
    readonly Daemon _daemon;

    Balancer(DirectoryInfo folder, Daemon daemon, int port) => (_folder, _daemon, Address) = (folder, daemon, $"http://127.0.0.1:{port}");

    public string Address { get; }

    /// <summary>Its error log.</summary>
    public string Logged => _daemon.ToString();

    public static async Task<Balancer> StartAsync(IEnumerable<int> ports)
    {
        var folder = Directory.CreateTempSubdirectory("muster-nginx-");
        var (settings, port) = (Path.Combine(folder.FullName, "nginx.conf"), FreePort.Find());

        await File.WriteAllTextAsync(settings, $$"""
            {{(Environment.IsPrivilegedProcess ? "user root;" : "")}}
            daemon off;
            pid {{folder.FullName}}/nginx.pid;
            error_log stderr error;
            events { }

            http {
                access_log off;
                client_body_temp_path {{folder.FullName}}/body;
                proxy_temp_path {{folder.FullName}}/proxy;
                fastcgi_temp_path {{folder.FullName}}/fastcgi;
                uwsgi_temp_path {{folder.FullName}}/uwsgi;
                scgi_temp_path {{folder.FullName}}/scgi;

                upstream muster {
                    {{string.Join("\n", ports.Select(p => $"server 127.0.0.1:{p} max_fails=1 fail_timeout=1s;"))}}
                }

                server {
                    listen 127.0.0.1:{{port}};
                    client_max_body_size 130m;

                    location / {
                        proxy_pass http://muster;
                        proxy_set_header Host $http_host;
                        proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
                        proxy_set_header X-Forwarded-Proto $scheme;
                        proxy_next_upstream error timeout http_503;
                        add_header {{NodeHeader}} $upstream_addr always;
                    }
                }
            }
            """);

        // Its default error log is opened before any setting is read, and may not be there.
        string[] command = [Program, "-p", folder.FullName, "-e", "stderr", "-c", settings];
        return new Balancer(folder, await Daemon.StartAsync(folder.FullName, port, command), port);
    }

    public async ValueTask DisposeAsync()
    {
        await _daemon.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
