import { accord, dateHeure, pluriel } from '#kernel/formats.ts';
import { Bandeau } from '#ui/bandeau.tsx';
import { Actions, Bouton, LienBouton } from '#ui/bouton.tsx';
import { ChampRadios } from '#ui/champ-choix.tsx';
import { Faits } from '#ui/faits.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { Cote, Section, TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { TRAITS_A_CHOISIR, type TraitAChoisir } from '../domain/fusion.ts';
import { direNom, LIBELLES_DES_OBJETS, type Moment } from './dire-patient.ts';
import { type DossierCompare, direTrait, LIBELLES_DES_TRAITS } from './dire-trait.ts';

export type VueDeReunion = {
  readonly base: string;
  readonly ici: string;
  readonly moment: Moment;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly garde: DossierCompare;
  readonly autre: DossierCompare;
  readonly saisie: Saisie;
};

type Dit = { readonly trait: TraitAChoisir; readonly garde: string; readonly autre: string };

/** Two records of one person side by side: what differs is chosen, what is tied to either follows. */
export const ReunirPage = (p: VueDeReunion) => {
  const dits = TRAITS_A_CHOISIR.map(
    (trait): Dit => ({
      trait,
      garde: direTrait(trait, p.garde),
      autre: direTrait(trait, p.autre),
    }),
  );
  const differents = dits.filter(({ garde, autre }) => garde !== autre);
  const pareils = dits.filter(({ garde, autre }) => garde === autre && garde !== '');
  return (
    <>
      <TeteDePage
        moyen
        miettes={[
          { libelle: 'Patients', href: p.base },
          { libelle: direNom(p.garde.dossier), href: `${p.base}/${p.garde.dossier.id}` },
          { libelle: 'Réunir' },
        ]}
        titre="Réunir deux dossiers"
        phrase={
          <>
            <strong>{direNom(p.garde.dossier)}</strong>
            {differents.length === 0
              ? ', deux dossiers qui disent la même chose.'
              : `, deux dossiers\u00A0: ${pluriel(differents.length, 'trait diffère', 'traits diffèrent')}.`}
          </>
        }
      />
      <Cote>
        <Resume {...p} titre="Dossier gardé" dossier={p.garde} />
        <Resume {...p} titre="Dossier qui part" dossier={p.autre} />
      </Cote>
      <Formulaire action={p.ici} {...p.jetons} saisie={p.saisie}>
        <Versions {...p} />
        {differents.length > 0 ? <Choisir saisie={p.saisie} dits={differents} /> : null}
        {pareils.length > 0 ? (
          <Section titre="Ce qui est pareil">
            <Faits
              faits={pareils.map(({ trait, garde }) => ({
                terme: LIBELLES_DES_TRAITS[trait],
                valeur: garde,
              }))}
            />
          </Section>
        ) : null}
        <CeQuiSuit />
        <Actions>
          <Bouton variante="suivant">Réunir ces deux dossiers</Bouton>
          <LienBouton href={`${p.base}/${p.garde.dossier.id}`} variante="simple">
            Ne rien changer
          </LienBouton>
        </Actions>
      </Formulaire>
    </>
  );
};

/** Both records as they were shown. */
const Versions = ({ garde, autre }: VueDeReunion) => (
  <>
    <input type="hidden" name="garde" value={garde.dossier.id} />
    <input type="hidden" name="autre" value={autre.dossier.id} />
    <input type="hidden" name="gardeModifieLe" value={garde.dossier.modifieLe.toISOString()} />
    <input type="hidden" name="autreModifieLe" value={autre.dossier.modifieLe.toISOString()} />
  </>
);

const Choisir = ({ saisie, dits }: { readonly saisie: Saisie; readonly dits: readonly Dit[] }) => (
  <Section
    titre="Ce qui diffère"
    introduction="Choisissez, pour chaque trait, ce qui reste. L’autre est effacé."
  >
    {dits.map((dit) => (
      <ChampRadios
        {...lier(saisie, dit.trait)}
        libelle={LIBELLES_DES_TRAITS[dit.trait]}
        cote
        choix={[
          { valeur: 'garde', libelle: dit.garde || 'Rien' },
          { valeur: 'autre', libelle: dit.autre || 'Rien' },
        ]}
      />
    ))}
  </Section>
);

const CeQuiSuit = () => (
  <Section titre="Ce qui suit">
    <div class="measure">
      <p>
        Demandes de soins, demandes sur les données et accès exceptionnels passent au dossier gardé.
        Un accès exceptionnel en cours prend fin.
      </p>
      <p class="mt4">
        Chaque blocage tient, d’où qu’il vienne. Entre un oui et un non, le non reste.
      </p>
      <p class="mt4">
        L’équipe de soins est celle des deux&nbsp;: relisez-la ensuite. Les liens donnés à la
        personne ne s’ouvrent plus&nbsp;: redonnez-en un si elle en a besoin.
      </p>
    </div>
    <div class="mt5">
      <Bandeau ton="attention" titre="Cela ne s’annule pas">
        Ce qui n’est pas choisi est effacé, et rien ne dira plus de quel dossier venait chaque
        demande. On pourra encore détacher une demande, retirer quelqu’un de l’équipe, lever un
        blocage. En cas de doute, ne réunissez pas.
      </Bandeau>
    </div>
  </Section>
);

type ResumeProps = Pick<VueDeReunion, 'base' | 'moment'> & {
  readonly titre: string;
  readonly dossier: DossierCompare;
};

const Resume = ({ base, moment, titre, dossier: d }: ResumeProps) => (
  <Section titre={titre}>
    <p>
      <a
        href={`${base}/${d.dossier.id}`}
      >{`Ouvert le ${dateHeure(d.dossier.creeLe, moment.fuseau)}`}</a>
      {`, par ${d.dossier.creeParNom}.`}
    </p>
    <Faits
      faits={[
        {
          terme: accord(d.oppositions.length, 'Blocage'),
          valeur: d.oppositions.map((o) => o.professionnelNom).join(', ') || 'Aucun',
        },
        { terme: 'Équipe', valeur: d.equipe.map(({ nom }) => nom).join(', ') || 'Personne' },
        ...d.accords.map(({ objet, reponse }) => ({
          terme: LIBELLES_DES_OBJETS[objet],
          valeur: reponse === 'oui' ? 'Oui' : 'Non',
        })),
      ]}
    />
  </Section>
);
