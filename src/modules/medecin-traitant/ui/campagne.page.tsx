import { dateCivile } from '#kernel/date-civile.ts';
import { dateLongue, nombre, pluriel } from '#kernel/formats.ts';
import { BoutonPoste, LienBouton } from '#ui/bouton.tsx';
import { Comptes } from '#ui/comptes.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Partage, Section, TeteDePage } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import { etatDe } from '../domain/campagne.ts';
import { ETAPES, type Etape } from '../domain/resultats-de-campagne.ts';
import { direDates } from './campagnes.page.tsx';
import {
  DIRE_ECART,
  DIRE_ETAPE,
  direCompte,
  direEtatDe,
  TON_DE_CAMPAGNE,
} from './dire-campagne.ts';
import { SupportsDeCampagne } from './supports-de-campagne.tsx';
import { TirageDeCampagne } from './tirage-de-campagne.tsx';
import { iciDe, type VueDeCampagne } from './vue-de-campagne.ts';

/** One campaign: what it gives, whom it is for, its letters, what goes to counters and doors. */
export const CampagnePage = (p: VueDeCampagne) => (
  <>
    <TeteDePage
      moyen
      titre={p.campagne.nom}
      miettes={[
        { libelle: 'Campagnes', href: `${p.base}/campagnes` },
        { libelle: `Code ${p.campagne.code}` },
      ]}
      phrase={
        <>
          <Etiquette ton={TON_DE_CAMPAGNE[etatDe(p.campagne)]}>{direEtatDe(p.campagne)}</Etiquette>
          {` ${p.campagne.but}`}
        </>
      }
      action={
        <>
          <LienBouton href={`${iciDe(p)}/regler`}>Régler</LienBouton>
          <LienBouton href={`${iciDe(p)}/textes`}>Écrire les textes</LienBouton>
          <Mener {...p} />
        </>
      }
    />
    <Resultats {...p} />
    <Partage
      principal={
        <>
          <Lettres {...p} />
          <AQui {...p} />
        </>
      }
      cote={<SupportsDeCampagne {...p} />}
    />
  </>
);

const Mener = (p: VueDeCampagne) => {
  const etat = etatDe(p.campagne);
  const [geste, libelle] = {
    preparee: ['lancer', 'Lancer'],
    'en-cours': ['finir', 'Finir'],
    finie: ['rouvrir', 'Rouvrir'],
  }[etat] ?? ['lancer', 'Lancer'];
  return (
    <BoutonPoste
      action={`${iciDe(p)}/etat`}
      {...p.jetons}
      valeurs={{ geste: geste ?? '' }}
      variante="simple"
    >
      {libelle}
    </BoutonPoste>
  );
};

/** What leaves and comes back, then what follows. */
const RANGEES = [ETAPES.slice(0, 3), ETAPES.slice(3)];

const Resultats = (p: VueDeCampagne) => (
  <Section
    titre="Ce qu’elle donne"
    droite={direDates(p.campagne, p.moment.fuseau)}
    introduction="«&nbsp;Depuis&nbsp;» compte ce qui est arrivé, après la lettre ou la réponse, aux personnes de la campagne, que ce soit grâce à elle ou non."
    proche
  >
    {RANGEES.map((etapes) => (
      <Comptes
        comptes={etapes.map((etape) => ({
          terme: DIRE_ETAPE[etape],
          chiffre: <Nombre {...p} etape={etape} />,
          ...(etape === 'revenues' && p.campagne.envoyeeLe ? { detail: <Retours {...p} /> } : {}),
        }))}
      />
    ))}
  </Section>
);

const Nombre = ({ etape, ...p }: VueDeCampagne & { readonly etape: Etape }) => {
  const n = p.comptes[etape];
  if (!n) return <>{direCompte(n)}</>;
  return (
    <a
      href={`${iciDe(p)}/personnes?groupe=${etape}`}
      aria-label={`${DIRE_ETAPE[etape]} : ${nombre(n)}, voir qui`}
    >
      {nombre(n)}
    </a>
  );
};

const Retours = (p: VueDeCampagne) => (
  <a href={`${iciDe(p)}/retours`}>
    {p.comptes.revenues === null ? 'Noter celles qui reviennent' : 'En noter d’autres'}
  </a>
);

const Lettres = (p: VueDeCampagne) => {
  const { envoyeeLe } = p.campagne;
  return (
    <Section titre="Les lettres" proche>
      {envoyeeLe ? (
        <p class="measure">{`Postées le ${dateLongue(dateCivile(envoyeeLe))}. Chacune est notée dans la demande de la personne.`}</p>
      ) : (
        <Preparer {...p} />
      )}
      <div class="mt4">
        <TirageDeCampagne {...p} />
      </div>
    </Section>
  );
};

const Preparer = (p: VueDeCampagne) => {
  const combien = p.cible?.destinataires ?? 0;
  if (p.campagne.finieLe) return <p>Cette campagne est finie sans lettre.</p>;
  if (p.cible === null)
    return (
      <p>
        Plus de 5&nbsp;000 personnes&nbsp;: choisissez des communes ou des situations dans
        «&nbsp;Régler&nbsp;».
      </p>
    );
  if (combien === 0) return <p>Aucune lettre ne peut partir&nbsp;: voyez pourquoi ci-dessous.</p>;
  return (
    <div class="actions">
      <BoutonPoste
        action={`${iciDe(p)}/lettres`}
        {...p.jetons}
        variante={p.tirage ? 'normal' : 'suivant'}
      >
        {p.tirage ? 'Refaire la liste et les lettres' : `Préparer ${pluriel(combien, 'lettre')}`}
      </BoutonPoste>
      <LienBouton href={`${iciDe(p)}/apercu.pdf`} variante="simple">
        Voir la lettre en PDF
      </LienBouton>
    </div>
  );
};

const AQui = (p: VueDeCampagne) => (
  <Section titre="À qui elle s’adresse" introduction={p.cibleDite}>
    {p.cible === null ? null : (
      <>
        <p>
          {p.campagne.envoyeeLe ? 'Aujourd’hui, elle viserait ' : null}
          <b>{pluriel(p.cible.visees, 'personne')}</b>
          {p.cible.visees === 0
            ? '. Changez à qui elle s’adresse dans «\u00A0Régler\u00A0».'
            : `, dont ${nombre(p.cible.destinataires)} à qui une lettre peut partir.`}
        </p>
        <Ecartes {...p} cible={p.cible} />
        {p.cible.mineurs > 0 ? (
          <p class="after">
            <a href={`${iciDe(p)}/personnes?groupe=mineurs`}>
              {pluriel(p.cible.mineurs, 'mineur')}
            </a>
            {
              '\u00A0: la lettre est adressée «\u00A0Au représentant légal de\u00A0» chacun. Le registre ne dit pas qui il est.'
            }
          </p>
        ) : null}
      </>
    )}
  </Section>
);

const Ecartes = (p: VueDeCampagne & { readonly cible: NonNullable<VueDeCampagne['cible']> }) =>
  p.cible.ecartes.length === 0 ? null : (
    <div class="mt4">
      <Tableau
        titre="Sans lettre"
        lignes={p.cible.ecartes}
        colonnes={[
          { titre: 'Pourquoi', cellule: ({ raison }) => DIRE_ECART[raison].raison },
          {
            titre: 'Personnes',
            genre: 'nombre',
            cellule: ({ raison, combien }) => (
              <a
                href={`${iciDe(p)}/personnes?groupe=${raison}`}
                aria-label={`${DIRE_ECART[raison].raison} : ${nombre(combien)}, voir qui`}
              >
                {nombre(combien)}
              </a>
            ),
          },
          { titre: 'Que faire', cellule: ({ raison }) => DIRE_ECART[raison].quoiFaire },
        ]}
      />
    </div>
  );
