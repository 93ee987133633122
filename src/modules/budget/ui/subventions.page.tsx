import { montant, soustraire } from '#kernel/centimes.ts';
import { dateChiffres, pluriel } from '#kernel/formats.ts';
import { Bouton, BoutonPoste, LienBouton } from '#ui/bouton.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { ChampTexteLong } from '#ui/champ-texte-long.tsx';
import { ChampDate, ChampNombre, ChampTexte } from '#ui/champs-simples.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { Tableau } from '#ui/tableau.tsx';
import { Vide } from '#ui/vide.tsx';
import { DIRE_FINANCEUR, FINANCEURS_DE_SUBVENTION } from '../domain/financeur.ts';
import { type Encaissement, recuDe, type Subvention } from '../domain/subvention.ts';
import { OPTIONS_DE_MISSIONS } from './champs-d-imputation.tsx';
import { type Cadre, miettesDe, versAnnee } from './vue-du-budget.ts';

export type SubventionsPageProps = Cadre & {
  readonly subventions: readonly Subvention[];
  readonly encaissements: readonly Encaissement[];
  /** The grant of which money came in. */
  readonly choisie: Subvention | null;
  readonly saisie: Saisie;
};

/** Money granted outside the contract ACI: conditions, what came in, what must be reported. */
export const SubventionsPage = (p: SubventionsPageProps) => {
  const attendus = p.subventions.filter((s) => s.compteRenduAvant && !s.compteRenduLe).length;
  return (
    <>
      <TeteDePage
        miettes={miettesDe(p, 'Subventions')}
        titre="Subventions"
        moyen
        phrase={
          attendus > 0 ? (
            <strong>{`${pluriel(attendus, 'compte rendu', 'comptes rendus')} à remettre.`}</strong>
          ) : (
            'FIR, collectivités et autres financeurs, hors contrat ACI.'
          )
        }
      />
      <Section titre="Accordées" titreCache proche>
        <Liste {...p} />
      </Section>
      {p.peut.tenir && p.choisie ? <Encaisser {...p} choisie={p.choisie} /> : null}
      {p.peut.tenir && !p.choisie ? <Noter {...p} /> : null}
    </>
  );
};

const Liste = (p: SubventionsPageProps) => (
  <Tableau
    titre="Subventions accordées"
    titreCache
    lignes={p.subventions}
    vide={<Vide titre="Aucune subvention n’est notée" niveau={3} />}
    colonnes={[
      {
        titre: 'Pour quoi',
        entete: true,
        cellule: (s) => (
          <span>
            {s.objet}
            <span class="quiet small">
              {` ${DIRE_FINANCEUR[s.financeur]}, ${dateChiffres(s.accordeeLe)}${s.conditions ? `. ${s.conditions}` : ''}`}
            </span>
          </span>
        ),
      },
      { titre: 'Accordé', genre: 'nombre', cellule: (s) => montant(s.centimes) },
      { titre: 'Reçu', genre: 'nombre', cellule: (s) => montant(recuDe(s, p.encaissements)) },
      { titre: 'Compte rendu', cellule: (s) => <CompteRendu {...p} subvention={s} /> },
      {
        titre: 'Gestes',
        titreCache: true,
        genre: 'actions',
        cellule: (s) => (p.peut.tenir ? <Gestes {...p} subvention={s} /> : ''),
      },
    ]}
  />
);

type UneProps = SubventionsPageProps & { readonly subvention: Subvention };

const CompteRendu = ({ subvention: s, aujourdhui }: UneProps) => {
  if (s.compteRenduLe) return <span>{`remis le ${dateChiffres(s.compteRenduLe)}`}</span>;
  if (!s.compteRenduAvant) return <span class="quiet">aucun</span>;
  const avant = `avant le ${dateChiffres(s.compteRenduAvant)}`;
  return s.compteRenduAvant < aujourdhui ? (
    <Etiquette ton="grave">{`en retard, ${avant}`}</Etiquette>
  ) : (
    <span>{avant}</span>
  );
};

const Gestes = ({ subvention: s, ...p }: UneProps) => (
  <>
    {soustraire(s.centimes, recuDe(s, p.encaissements)) > 0 ? (
      <LienBouton
        href={`${versAnnee(p, '/subventions')}&choisie=${s.id}#encaisser`}
        variante="simple"
        precision={s.objet}
      >
        Noter un versement
      </LienBouton>
    ) : null}
    {s.compteRenduAvant && !s.compteRenduLe ? (
      <BoutonPoste
        action={`${p.base}/subventions/${s.id}/compte-rendu?annee=${p.annee}`}
        csrf={p.jetons.csrf}
        cle={`${p.jetons.cle}-${s.id.slice(-8)}`}
        variante="simple"
        precision={s.objet}
      >
        Compte rendu remis
      </BoutonPoste>
    ) : null}
  </>
);

const Encaisser = (p: SubventionsPageProps & { readonly choisie: Subvention }) => (
  <Section
    titre="Noter un versement reçu"
    id="encaisser"
    introduction={`${p.choisie.objet}\u00A0: il reste ${montant(soustraire(p.choisie.centimes, recuDe(p.choisie, p.encaissements)))} à recevoir.`}
  >
    <Formulaire
      action={`${p.base}/subventions/${p.choisie.id}/encaissement?annee=${p.annee}`}
      {...p.jetons}
      saisie={p.saisie}
    >
      <LigneDeChamps>
        <ChampNombre
          {...lier(p.saisie, 'montant')}
          libelle="Montant"
          unite="€"
          decimal
          largeur="moyen"
        />
        <ChampDate {...lier(p.saisie, 'le')} libelle="Date de la banque" />
        <ChampTexte
          {...lier(p.saisie, 'reference')}
          libelle="Référence de la banque"
          longueurMax={80}
        />
      </LigneDeChamps>
      <div class="actions">
        <Bouton variante="suivant">Noter le versement</Bouton>
        <LienBouton href={versAnnee(p, '/subventions')} variante="simple">
          Laisser
        </LienBouton>
      </div>
    </Formulaire>
  </Section>
);

const Noter = (p: SubventionsPageProps) => (
  <Section titre="Noter une subvention accordée">
    <Formulaire action={versAnnee(p, '/subventions')} {...p.jetons} saisie={p.saisie}>
      <LigneDeChamps>
        <ChampTexte {...lier(p.saisie, 'objet')} libelle="Pour quoi" longueurMax={160} />
        <ChampListe
          {...lier(p.saisie, 'financeur')}
          libelle="Accordée par"
          vide="Choisir"
          options={FINANCEURS_DE_SUBVENTION.map((valeur) => ({
            valeur,
            libelle: DIRE_FINANCEUR[valeur],
          }))}
        />
      </LigneDeChamps>
      <LigneDeChamps>
        <ChampNombre
          {...lier(p.saisie, 'montant')}
          libelle="Montant"
          unite="€"
          decimal
          largeur="moyen"
        />
        <ChampDate {...lier(p.saisie, 'accordeeLe')} libelle="Accordée le" />
        <ChampTexte
          {...lier(p.saisie, 'reference')}
          libelle="Référence"
          facultatif
          longueurMax={80}
        />
      </LigneDeChamps>
      <LigneDeChamps>
        <ChampListe
          {...lier(p.saisie, 'mission')}
          libelle="Mission"
          vide="Choisir une mission"
          options={OPTIONS_DE_MISSIONS}
        />
        <ChampTexte {...lier(p.saisie, 'action')} libelle="Action" facultatif longueurMax={80} />
        <ChampDate
          {...lier(p.saisie, 'compteRenduAvant')}
          libelle="Compte rendu avant le"
          facultatif
        />
      </LigneDeChamps>
      <ChampTexteLong
        {...lier(p.saisie, 'conditions')}
        libelle="Conditions"
        facultatif
        lignes={3}
        longueurMax={1000}
      />
      <div class="actions">
        <Bouton>Noter la subvention</Bouton>
      </div>
    </Formulaire>
  </Section>
);
