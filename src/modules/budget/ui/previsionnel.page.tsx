import { additionner, type Centimes, centimes, montant, soustraire } from '#kernel/centimes.ts';
import { Bandeau } from '#ui/bandeau.tsx';
import { LienBouton } from '#ui/bouton.tsx';
import { Comptes } from '#ui/comptes.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import { Vide } from '#ui/vide.tsx';
import { direFinanceur } from '../domain/financeur.ts';
import type { LigneDeBudget } from '../domain/ligne.ts';
import { DIRE_MISSION, DIRE_PART } from '../domain/mission.ts';
import { compteDuPlan, estCharge, estProduit } from '../domain/plan.ts';
import { direVersion } from './dire-budget.ts';
import { GestesDuBudget } from './gestes-du-budget.tsx';
import { miettesDe, versAnnee } from './vue-du-budget.ts';
import type { PrevisionnelPageProps } from './vue-du-previsionnel.ts';

const somme = (lignes: readonly { readonly centimes: Centimes }[]) =>
  additionner(centimes(0), ...lignes.map((l) => l.centimes));

/** The budget of a year, line by line; its versions, and what each changed. */
export const PrevisionnelPage = (p: PrevisionnelPageProps) => {
  const derniere = p.versions[0];
  const lignes = derniere?.lignes ?? [];
  const charges = lignes.filter((l) => estCharge(l.compte));
  const produits = lignes.filter((l) => estProduit(l.compte));
  const ecart = soustraire(somme(produits), somme(charges));
  return (
    <>
      <TeteDePage
        miettes={miettesDe(p, 'Budget prévisionnel')}
        titre={`Budget prévisionnel ${p.annee}`}
        moyen
        phrase={`${direVersion(derniere ?? null)}.`}
      />
      {p.fautes.length > 0 ? <Fautes {...p} /> : null}
      {lignes.length === 0 ? (
        <Vide
          titre="Aucune ligne"
          phrase="Écrivez-les ci-dessous, ou importez-les d’un classeur."
          niveau={2}
        />
      ) : (
        <Comptes
          comptes={[
            { terme: 'Charges', chiffre: montant(somme(charges)) },
            { terme: 'Produits', chiffre: montant(somme(produits)) },
            { terme: 'Équilibre', chiffre: montant(ecart), detail: direEcart(ecart) },
          ]}
        />
      )}
      <Lignes {...p} titre="Charges" lignes={charges} />
      <Lignes {...p} titre="Produits" lignes={produits} />
      <Changements {...p} />
      {p.peut.tenir ? <GestesDuBudget {...p} /> : null}
    </>
  );
};

const direEcart = (ecart: Centimes) =>
  ecart === 0 ? 'budget équilibré' : ecart > 0 ? 'produits en plus' : 'produits qui manquent';

const Fautes = ({ fautes }: PrevisionnelPageProps) => (
  <Bandeau ton="attention" titre="Lignes à corriger dans le fichier">
    <ul>
      {fautes.slice(0, 20).map((f) => (
        <li>{`Ligne ${f.ligne}\u00A0: ${f.phrase}`}</li>
      ))}
    </ul>
  </Bandeau>
);

const Lignes = (
  p: PrevisionnelPageProps & {
    readonly titre: string;
    readonly lignes: readonly LigneDeBudget[];
  },
) => {
  const ouverte = p.peut.tenir && p.versions[0]?.voteLe === null;
  if (p.lignes.length === 0) return null;
  return (
    <Section
      titre={p.titre}
      droite={
        p.titre === 'Charges' ? (
          <a href={versAnnee(p, '/previsionnel/budget.xlsx')}>Télécharger en XLSX</a>
        ) : undefined
      }
    >
      <Tableau
        titre={p.titre}
        titreCache
        lignes={p.lignes}
        colonnes={[
          {
            titre: 'Compte',
            entete: true,
            cellule: (l) => `${l.compte} ${compteDuPlan(p.plan, l.compte)?.libelle ?? ''}`,
            pied: 'Total',
          },
          {
            titre: 'Mission',
            cellule: (l) => (
              <span>
                {DIRE_MISSION[l.mission]}
                {l.action ? <span class="quiet small">{` ${l.action}`}</span> : null}
              </span>
            ),
          },
          {
            titre: 'Argent',
            cellule: (l) => `${direFinanceur(l.financeur)}, ${DIRE_PART[l.part].toLowerCase()}`,
          },
          {
            titre: 'Montant',
            genre: 'nombre',
            cellule: (l) => montant(l.centimes),
            pied: montant(somme(p.lignes)),
          },
          {
            titre: 'Gestes',
            titreCache: true,
            genre: 'actions',
            cellule: (l) =>
              ouverte ? (
                <LienBouton
                  href={`${versAnnee(p, '/previsionnel')}&ligne=${l.id}#changer`}
                  variante="simple"
                  precision={`${l.compte} ${DIRE_MISSION[l.mission]} ${l.action}`}
                >
                  Changer
                </LienBouton>
              ) : (
                ''
              ),
          },
        ]}
      />
    </Section>
  );
};

const Changements = (p: PrevisionnelPageProps) => (
  <>
    {p.versions
      .filter((v) => v.version > 1)
      .map((v) => (
        <Section titre={`Version ${v.version}\u00A0: ${v.objet ?? ''}`}>
          <Tableau
            titre={`Ce que change la version ${v.version}`}
            titreCache
            lignes={v.changements}
            vide={<p class="quiet">Elle ne change encore rien.</p>}
            colonnes={[
              {
                titre: 'Ligne',
                entete: true,
                cellule: (c) =>
                  `${c.compte} ${compteDuPlan(p.plan, c.compte)?.libelle ?? ''}, ${DIRE_MISSION[c.mission]}${c.action ? `, ${c.action}` : ''}`,
              },
              {
                titre: 'Avant',
                genre: 'nombre',
                cellule: (c) => (c.avant === null ? 'ajoutée' : montant(c.avant)),
              },
              {
                titre: 'Après',
                genre: 'nombre',
                cellule: (c) => (c.apres === null ? 'retirée' : montant(c.apres)),
              },
            ]}
          />
        </Section>
      ))}
  </>
);
