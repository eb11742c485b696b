using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FactCheck.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ListingScale : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "RatingBest",
                table: "Listings",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "RatingWorst",
                table: "Listings",
                type: "INTEGER",
                nullable: true);

            // What is listed already has the ends of its scale in the version that it shows.
            migrationBuilder.Sql(
                """
                UPDATE "Listings" SET ("RatingBest", "RatingWorst") = (
                    SELECT json_extract(n."RecordJson", '$.rating.best'), json_extract(n."RecordJson", '$.rating.worst')
                    FROM "VerdictVersions" n JOIN "Verdicts" v ON v."Id" = n."VerdictId"
                    WHERE v."ClaimId" = "Listings"."ClaimId" AND n."Number" = "Listings"."Version")
                WHERE "RatingNumber" IS NOT NULL
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "RatingBest",
                table: "Listings");

            migrationBuilder.DropColumn(
                name: "RatingWorst",
                table: "Listings");
        }
    }
}
