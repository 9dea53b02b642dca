using System.Linq;
using System.Text;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Muster.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class LearnerSearch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "first_key",
                table: "learners",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "learner_words",
                columns: table => new
                {
                    learner_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    word = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_learner_words", x => new { x.learner_id, x.word });
                });

            migrationBuilder.CreateIndex(
                name: "ix_learners_first_key",
                table: "learners",
                column: "first_key");

            migrationBuilder.CreateIndex(
                name: "ix_learner_words_word_learner_id",
                table: "learner_words",
                columns: new[] { "word", "learner_id" });

            // What the learners that are there would have: see SearchText and LearnerWords.
            migrationBuilder.Sql("UPDATE learners SET first_key = substr(name_key, length(last_name) + 2)");

            // The letters of Europe: SQLite itself knows nothing of accents.
            foreach (var some in Enumerable.Range(0xE0, 0x180 - 0xE0).Select(c => (char)c).Where(HasAccent).Chunk(30))
            {
                migrationBuilder.Sql(
                    $"UPDATE learners SET name_key = {Without(some, "name_key")}, first_key = {Without(some, "first_key")} WHERE name_key GLOB '*[^ -~]*'");
            }

            migrationBuilder.Sql("""
                INSERT INTO learner_words (learner_id, word)
                WITH RECURSIVE
                    place (i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM place WHERE i < 100),
                    name (id, name) AS (SELECT id, first_key FROM learners UNION ALL SELECT id, substr(name_key, 1, length(last_name)) FROM learners)
                SELECT DISTINCT id, substr(name, i, instr(substr(name, i) || ' ', ' ') - 1)
                FROM name JOIN place ON i <= length(name)
                WHERE name GLOB '*[ -]*' AND substr(name, i - 1, 1) IN (' ', '-') AND substr(name, i, 1) NOT IN (' ', '-')
                """);
        }

        static bool HasAccent(char c) => char.IsLower(c) && c.ToString().Normalize(NormalizationForm.FormD).Length > 1;

        static string Without(char[] letters, string column) =>
            letters.Aggregate(column, (sql, c) => $"replace({sql}, '{c}', '{c.ToString().Normalize(NormalizationForm.FormD)[0]}')");

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "learner_words");

            migrationBuilder.DropIndex(
                name: "ix_learners_first_key",
                table: "learners");

            migrationBuilder.DropColumn(
                name: "first_key",
                table: "learners");
        }
    }
}
