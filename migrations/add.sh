#!/bin/sh
# add.sh NAME: adds a migration of this name for both databases, or for neither.
# add.sh --again: makes the one initial migration anew in both (only while nothing was released).
set -eu
cd "$(dirname "$0")"
[ $# -eq 1 ] || { echo "usage: migrations/add.sh NAME | --again" >&2; exit 2; }
name=$1
if [ "$name" = --again ]; then
  name=Initial
  rm -rf FactCheck.Migrations.Sqlite/Migrations FactCheck.Migrations.PostgreSql/Migrations
fi
dotnet tool restore >/dev/null
for database in Sqlite PostgreSql; do dotnet restore "FactCheck.Migrations.$database" -v q; done
stamp() { ls FactCheck.Migrations.Sqlite/Migrations/*_"$name".cs | sed 's:.*/::; s:_.*::'; }
for database in Sqlite PostgreSql; do
  project=FactCheck.Migrations.$database
  if ! dotnet ef migrations add "$name" --project $project --startup-project $project --output-dir Migrations; then
    echo "$project refused the migration: none is added." >&2
    rm -f FactCheck.Migrations.*/Migrations/*_"$name".cs FactCheck.Migrations.*/Migrations/*_"$name".Designer.cs
    git checkout -- FactCheck.Migrations.*/Migrations 2>/dev/null || true
    exit 1
  fi
done
# Both bear one name and one time, so that the same list is applied in the same order on both.
want=$(stamp)
cd FactCheck.Migrations.PostgreSql/Migrations
have=$(ls *_"$name".cs | sed 's:_.*::')
if [ "$want" != "$have" ]; then
  mv "${have}_$name.cs" "${want}_$name.cs"
  mv "${have}_$name.Designer.cs" "${want}_$name.Designer.cs"
  sed -i "s/${have}_$name/${want}_$name/" "${want}_$name.Designer.cs"
fi
