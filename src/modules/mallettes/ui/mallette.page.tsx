import { pluriel } from '#kernel/formats.ts';
import { Bouton, BoutonPoste } from '#ui/bouton.tsx';
import { ChampRadios } from '#ui/champ-choix.tsx';
import { ChampTexte } from '#ui/champs-simples.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { Tableau } from '#ui/tableau.tsx';
import {
  type Emprunteur,
  ETATS_DE_MALLETTE,
  type Mallette,
  type Pret,
} from '../domain/mallette.ts';
import { DIRE_ETAT, direJour, direRetour, type Moment } from './dire-mallette.ts';
import { FormulaireDePassage, FormulaireDeRetour } from './formulaires.tsx';

export type MallettePageProps = {
  readonly base: string;
  readonly moment: Moment;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly mallette: Mallette;
  readonly enCours: Pret | null;
  readonly prets: readonly Pret[];
  readonly emprunteurs: readonly Emprunteur[];
  readonly saisies: {
    readonly passage: Saisie;
    readonly retour: Saisie;
    readonly fiche: Saisie;
  };
  readonly peut: {
    readonly tenir: boolean;
    /** It is in their hands. */
    readonly sienne: boolean;
  };
};

/** One case: who has it, what to do of it, its story. */
export const MallettePage = (p: MallettePageProps) => (
  <>
    <TeteDePage
      miettes={[{ libelle: 'Mallettes', href: p.base }, { libelle: p.mallette.nom }]}
      titre={p.mallette.nom}
      phrase={<Situation {...p} />}
    />
    {p.enCours ? <EnCours {...p} pret={p.enCours} /> : <APreter {...p} />}
    <Histoire {...p} />
    {p.peut.tenir ? <Fiche {...p} /> : null}
  </>
);

const Situation = ({ mallette, enCours, moment }: MallettePageProps) =>
  enCours ? (
    <>
      {'Chez '}
      <strong>{enCours.emprunteur}</strong>
      {`, ${direRetour(enCours, moment)}. ${pluriel(enCours.usages, 'téléconsultation')}.`}
    </>
  ) : (
    <span>{`${DIRE_ETAT[mallette.etat]}. Rangée ici\u00A0: ${mallette.depot}.`}</span>
  );

const EnCours = (p: MallettePageProps & { readonly pret: Pret }) => {
  if (!p.peut.tenir && !p.peut.sienne) return null;
  const ici = `${p.base}/prets/${p.pret.id}`;
  return (
    <>
      <Section titre="Téléconsultations assistées" droite={String(p.pret.usages)} proche>
        <div class="actions">
          <BoutonPoste
            action={`${ici}/usage`}
            csrf={p.jetons.csrf}
            cle={`${p.jetons.cle}-plus`}
            variante="ferme"
          >
            Une de plus
          </BoutonPoste>
          {p.pret.usages > 0 ? (
            <BoutonPoste
              action={`${ici}/usage`}
              csrf={p.jetons.csrf}
              cle={`${p.jetons.cle}-moins`}
              valeurs={{ retirer: 'oui' }}
              variante="simple"
            >
              Annuler la dernière
            </BoutonPoste>
          ) : null}
        </div>
      </Section>
      <Section titre="Elle revient" introduction={`Elle se range ici\u00A0: ${p.mallette.depot}.`}>
        <FormulaireDeRetour {...p} action={`${ici}/rendre`} saisie={p.saisies.retour} />
      </Section>
      <Section titre="Elle passe à quelqu’un d’autre">
        <FormulaireDePassage
          {...p}
          action={`${ici}/passer`}
          saisie={p.saisies.passage}
          emprunteurs={p.emprunteurs.filter((e) => e.professionnelId !== p.pret.professionnelId)}
          verbe="La passer"
        />
      </Section>
    </>
  );
};

const APreter = (p: MallettePageProps) =>
  p.peut.tenir && p.mallette.etat !== 'hors-service' ? (
    <Section titre="La prêter" proche>
      <FormulaireDePassage
        {...p}
        action={`${p.base}/${p.mallette.id}/preter`}
        saisie={p.saisies.passage}
        verbe="Prêter cette mallette"
        suivant
      />
    </Section>
  ) : null;

const Histoire = ({ prets, moment }: MallettePageProps) => (
  <Section titre="Ses prêts" droite={pluriel(prets.length, 'prêt')}>
    <Tableau
      titre="Prêts de la mallette"
      titreCache
      lignes={prets}
      vide={<p class="quiet">Elle n’a pas encore été prêtée.</p>}
      colonnes={[
        { titre: 'À qui', entete: true, cellule: (q) => q.emprunteur },
        { titre: 'Remise', cellule: (q) => `${direJour(q.remiseLe, moment)}, par ${q.remisePar}` },
        {
          titre: 'Retour',
          cellule: (q) => (q.rendueLe ? direJour(q.rendueLe, moment) : direRetour(q, moment)),
        },
        {
          titre: 'État au retour',
          cellule: (q) =>
            q.etatAuRetour ? (
              <>
                {DIRE_ETAT[q.etatAuRetour]}
                {q.note ? <span class="quiet small">{` ${q.note}`}</span> : null}
              </>
            ) : (
              ''
            ),
        },
        { titre: 'Téléconsultations', genre: 'nombre', cellule: (q) => String(q.usages) },
      ]}
    />
  </Section>
);

const Fiche = ({ base, jetons, mallette, enCours, saisies }: MallettePageProps) => (
  <Section titre="Cette mallette">
    <Formulaire action={`${base}/${mallette.id}`} {...jetons} saisie={saisies.fiche}>
      <ChampTexte {...lier(saisies.fiche, 'nom')} id="fiche-nom" libelle="Nom" longueurMax={80} />
      <ChampTexte {...lier(saisies.fiche, 'depot')} libelle="Où elle se range" longueurMax={160} />
      <ChampTexte
        {...lier(saisies.fiche, 'contenu')}
        libelle="Ce qu’elle contient"
        facultatif
        longueurMax={400}
      />
      <ChampRadios
        {...lier(saisies.fiche, 'etat')}
        id="fiche-etat"
        libelle="État"
        cote
        choix={ETATS_DE_MALLETTE.map((etat) => ({ valeur: etat, libelle: DIRE_ETAT[etat] }))}
      />
      <div class="actions">
        <Bouton variante="ferme">Enregistrer</Bouton>
      </div>
    </Formulaire>
    {enCours ? null : (
      <div class="mt5">
        <BoutonPoste
          action={`${base}/${mallette.id}/retirer`}
          csrf={jetons.csrf}
          cle={`${jetons.cle}-retirer`}
          variante="danger"
        >
          Retirer de l’inventaire
        </BoutonPoste>
      </div>
    )}
  </Section>
);
