using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FactCheck.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class TriagePlaces : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Rules",
                table: "Queues",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.CreateTable(
                name: "SavedLists",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    FoldedName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    SavedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    SavedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Filter_ArticleId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Filter_Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    Filter_OnlyWatched = table.Column<bool>(type: "INTEGER", nullable: false),
                    Filter_OnlyWorthy = table.Column<bool>(type: "INTEGER", nullable: false),
                    Filter_QueueId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Filter_Words = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedLists", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "TriageBases",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Token = table.Column<int>(type: "INTEGER", nullable: false),
                    Weights_Demand = table.Column<int>(type: "INTEGER", nullable: false),
                    Weights_Fresh = table.Column<int>(type: "INTEGER", nullable: false),
                    Weights_Repeats = table.Column<int>(type: "INTEGER", nullable: false),
                    Weights_Watched = table.Column<int>(type: "INTEGER", nullable: false),
                    Weights_Worth = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TriageBases", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "TriagePlaces",
                columns: table => new
                {
                    ClaimId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Day = table.Column<int>(type: "INTEGER", nullable: false),
                    Points = table.Column<int>(type: "INTEGER", nullable: false),
                    Basis = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    ArticleId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CheckWorthiness = table.Column<double>(type: "REAL", nullable: true),
                    Mentions = table.Column<int>(type: "INTEGER", nullable: false),
                    Requests = table.Column<int>(type: "INTEGER", nullable: false),
                    IsWatched = table.Column<bool>(type: "INTEGER", nullable: false),
                    QueueId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Priority = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    Rule = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TriagePlaces", x => x.ClaimId);
                    table.ForeignKey(
                        name: "FK_TriagePlaces_Claims_ClaimId",
                        column: x => x.ClaimId,
                        principalTable: "Claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_SavedLists_FoldedName",
                table: "SavedLists",
                column: "FoldedName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TriagePlaces_ArticleId_Points_Number",
                table: "TriagePlaces",
                columns: new[] { "ArticleId", "Points", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_TriagePlaces_Basis",
                table: "TriagePlaces",
                column: "Basis");

            migrationBuilder.CreateIndex(
                name: "IX_TriagePlaces_Day_Points_Number",
                table: "TriagePlaces",
                columns: new[] { "Day", "Points", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_TriagePlaces_IsWatched_Points_Number_Day",
                table: "TriagePlaces",
                columns: new[] { "IsWatched", "Points", "Number", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_TriagePlaces_Kind_Points_Number_Day",
                table: "TriagePlaces",
                columns: new[] { "Kind", "Points", "Number", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_TriagePlaces_Points_Number_Day",
                table: "TriagePlaces",
                columns: new[] { "Points", "Number", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_TriagePlaces_QueueId_Points_Number_Day",
                table: "TriagePlaces",
                columns: new[] { "QueueId", "Points", "Number", "Day" });

            // What triage is ranked by, as on a new install; and a place for every claim that is suggested now. Basis 0: the clock makes
            // it again, with the counts and the points.
            migrationBuilder.Sql("""
                INSERT INTO "TriageBases" ("Id", "Number", "Token", "Weights_Worth", "Weights_Repeats", "Weights_Demand", "Weights_Watched", "Weights_Fresh")
                VALUES (1, 1, 0, 40, 25, 15, 10, 10);
                """);
            migrationBuilder.Sql("""
                INSERT INTO "TriagePlaces" ("ClaimId", "Number", "Day", "Points", "Basis", "Kind", "ArticleId", "CheckWorthiness", "Mentions", "Requests", "IsWatched")
                SELECT "Id", "Number", CAST(julianday(date("SuggestedAt")) - 1721425.5 AS INTEGER), 0, 0, "Kind", "LeadArticleId", "CheckWorthiness", 1, 0, 0 FROM "Claims" WHERE "Status" = 'Suggested';
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "SavedLists");

            migrationBuilder.DropTable(
                name: "TriageBases");

            migrationBuilder.DropTable(
                name: "TriagePlaces");

            migrationBuilder.DropColumn(
                name: "Rules",
                table: "Queues");
        }
    }
}
