using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Muster.Mail;
using Muster.Mail.Sending;

namespace Muster.Web.Mail;

static class MailServices
{
    /// <summary>Settings are the section Mail of the configuration: <c>Mail__Host</c> in the environment.</summary>
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(configuration.GetSection("Mail").Get<MailSettings>() ?? new MailSettings())
        .AddSingleton<MailWork>()
        .AddHostedService<MailWorker>();
}
