using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FactCheck.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class NextSeat : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "SeatFrom",
                table: "Claims",
                type: "TEXT",
                nullable: true);

            // As the seats stand; the index before knew nothing of it, and the start makes its successor.
            migrationBuilder.Sql(
                """
                UPDATE "Claims" SET "SeatFrom" = (
                    SELECT MIN(CASE WHEN "Seats"."State" = 'Open' THEN "Rounds"."OpenedAt" ELSE "Seats"."HeldUntil" END)
                    FROM "Rounds" JOIN "Seats" ON "Seats"."ClaimId" = "Rounds"."ClaimId" AND "Seats"."Round" = "Rounds"."Number"
                    WHERE "Rounds"."ClaimId" = "Claims"."Id" AND "Rounds"."ClosedAt" IS NULL AND NOT "Seats"."IsRevising")
                WHERE "Status" IN ('Queued', 'UnderReview')
                """);
            migrationBuilder.Sql("""DROP INDEX IF EXISTS "IX_Claims_Next" """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "SeatFrom",
                table: "Claims");
        }
    }
}
