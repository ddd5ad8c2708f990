import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Licence agreements between organisations, and the keys by which those over everything of a kind are met. */
export class LicenceAgreements1795305600031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table licence_agreement (
        licence_agreement_id uuid not null,
        title text not null,
        offering_id uuid not null,
        agreed_terms integer,
        ends_at timestamptz,
        notice_given_at timestamptz,
        notice_given_by uuid,
        notice_given_for uuid,
        settled_at timestamptz,
        created_by uuid not null,
        created_at timestamptz not null default now(),
        constraint licence_agreement_pkey primary key (licence_agreement_id),
        constraint licence_agreement_offering_fkey foreign key (offering_id) references organisation (organisation_id),
        constraint licence_agreement_notice_given_by_fkey foreign key (notice_given_by) references person (person_id),
        constraint licence_agreement_notice_given_for_fkey foreign key (notice_given_for) references organisation (organisation_id),
        constraint licence_agreement_created_by_fkey foreign key (created_by) references person (person_id)
      );
      create index licence_agreement_offering_idx on licence_agreement (offering_id);
      create index licence_agreement_unsettled_idx on licence_agreement (licence_agreement_id)
        where agreed_terms is not null and settled_at is null;
      comment on column licence_agreement.agreed_terms is 'Number of the terms that all parties accepted last; null until then.';
      comment on column licence_agreement.ends_at is 'The first instant at which it holds no more because a party gave notice; its terms may end sooner.';
      comment on column licence_agreement.settled_at is 'When its adopters were given what survives its end.';

      -- What was proposed; never changed but for its answers.
      create table agreement_terms (
        licence_agreement_id uuid not null,
        number integer not null,
        verbs text[] not null,
        kinds text[] not null default '{}',
        licence_code text not null,
        starts_at timestamptz not null,
        ends_at timestamptz,
        survival text not null,
        share_back boolean not null,
        notice_days integer not null,
        note text,
        proposed_by uuid not null,
        proposed_for uuid not null,
        proposed_at timestamptz not null default now(),
        agreed_at timestamptz,
        declined_by uuid,
        declined_for uuid,
        declined_at timestamptz,
        declined_reason text,
        constraint agreement_terms_pkey primary key (licence_agreement_id, number),
        constraint agreement_terms_agreement_fkey foreign key (licence_agreement_id) references licence_agreement (licence_agreement_id),
        constraint agreement_terms_proposed_by_fkey foreign key (proposed_by) references person (person_id),
        constraint agreement_terms_proposed_for_fkey foreign key (proposed_for) references organisation (organisation_id),
        constraint agreement_terms_declined_by_fkey foreign key (declined_by) references person (person_id),
        constraint agreement_terms_declined_for_fkey foreign key (declined_for) references organisation (organisation_id),
        constraint agreement_terms_verbs_check check (verbs <@ array['find', 'read', 'download', 'adopt', 'adapt']::text[] and 'find' = any(verbs)),
        constraint agreement_terms_kinds_check check (kinds <@ array['curriculum', 'cpd', 'research', 'improvement']::text[]),
        constraint agreement_terms_survival_check check (survival in ('adopted-stay', 'downloads-stop', 'all-stops')),
        constraint agreement_terms_notice_days_check check (notice_days between 0 and 730),
        constraint agreement_terms_dates_check check (ends_at is null or starts_at < ends_at)
      );
      alter table licence_agreement add constraint licence_agreement_agreed_terms_fkey
        foreign key (licence_agreement_id, agreed_terms) references agreement_terms (licence_agreement_id, number);

      create table agreement_party (
        licence_agreement_id uuid not null,
        organisation_id uuid not null,
        side text not null,
        constraint agreement_party_pkey primary key (licence_agreement_id, organisation_id),
        constraint agreement_party_agreement_fkey foreign key (licence_agreement_id) references licence_agreement (licence_agreement_id),
        constraint agreement_party_organisation_fkey foreign key (organisation_id) references organisation (organisation_id),
        constraint agreement_party_side_check check (side in ('offering', 'receiving'))
      );
      create index agreement_party_organisation_idx on agreement_party (organisation_id);

      create table agreement_acceptance (
        licence_agreement_id uuid not null,
        number integer not null,
        organisation_id uuid not null,
        accepted_by uuid not null,
        accepted_at timestamptz not null default now(),
        constraint agreement_acceptance_pkey primary key (licence_agreement_id, number, organisation_id),
        constraint agreement_acceptance_terms_fkey foreign key (licence_agreement_id, number)
          references agreement_terms (licence_agreement_id, number),
        constraint agreement_acceptance_party_fkey foreign key (licence_agreement_id, organisation_id)
          references agreement_party (licence_agreement_id, organisation_id),
        constraint agreement_acceptance_accepted_by_fkey foreign key (accepted_by) references person (person_id)
      );

      create table agreement_item (
        agreement_item_id uuid not null,
        licence_agreement_id uuid not null,
        artefact_id uuid not null,
        added_by uuid not null,
        added_at timestamptz not null default now(),
        removed_by uuid,
        removed_at timestamptz,
        constraint agreement_item_pkey primary key (agreement_item_id),
        constraint agreement_item_agreement_fkey foreign key (licence_agreement_id) references licence_agreement (licence_agreement_id),
        constraint agreement_item_artefact_fkey foreign key (artefact_id) references artefact (artefact_id),
        constraint agreement_item_added_by_fkey foreign key (added_by) references person (person_id),
        constraint agreement_item_removed_by_fkey foreign key (removed_by) references person (person_id)
      );
      create unique index agreement_item_current_idx on agreement_item (licence_agreement_id, artefact_id) where removed_at is null;
      create index agreement_item_artefact_idx on agreement_item (artefact_id) where removed_at is null;

      -- What an adopter was told when an agreement ended.
      create table agreement_ending (
        agreement_ending_id uuid not null,
        licence_agreement_id uuid not null,
        version_id uuid not null,
        organisation_id uuid not null,
        verbs text[] not null,
        ended_at timestamptz not null,
        constraint agreement_ending_pkey primary key (agreement_ending_id),
        constraint agreement_ending_agreement_fkey foreign key (licence_agreement_id) references licence_agreement (licence_agreement_id),
        constraint agreement_ending_version_fkey foreign key (version_id) references artefact_version (version_id),
        constraint agreement_ending_organisation_fkey foreign key (organisation_id) references organisation (organisation_id)
      );
      create index agreement_ending_organisation_idx on agreement_ending (organisation_id);

      alter table access_grant drop constraint access_grant_reason_check;
      alter table access_grant add constraint access_grant_reason_check
        check (reason in ('adopted-before-withdrawal', 'adopted-before-narrowing', 'adopted-before-agreement-end'));

      -- An agreement over everything of a kind needs no rewriting: its key stands on what is released before there is any.
      -- What everyone may do needs none.
      update version_access access
         set find_keys = case when 'public' = any(find_keys) then find_keys else find_keys || offer.key end,
             read_keys = case when 'public' = any(read_keys) then read_keys else read_keys || (offer.key || ':read') end,
             download_keys = case when 'public' = any(download_keys) then download_keys else download_keys || (offer.key || ':download') end,
             adopt_keys = case when 'public' = any(adopt_keys) then adopt_keys else adopt_keys || (offer.key || ':adopt') end,
             adapt_keys = case when 'public' = any(adapt_keys) then adapt_keys else adapt_keys || (offer.key || ':adapt') end
        from (select version.version_id, 'offer:' || artefact.rights_holder_id || ':' || artefact.kind as key
                from artefact_version version
                join artefact using (artefact_id)
                join release_terms terms on terms.version_id = version.version_id and terms.in_force_until is null
               where version.state in ('released', 'superseded') and terms.scope <> 'private') as offer
       where offer.version_id = access.version_id;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update version_access
         set find_keys = array(select key from unnest(find_keys) with ordinality as held (key, place)
                                where key not like 'offer:%' and key not like 'agreement:%' order by place),
             read_keys = array(select key from unnest(read_keys) with ordinality as held (key, place)
                                where key not like 'offer:%' and key not like 'agreement:%' order by place),
             download_keys = array(select key from unnest(download_keys) with ordinality as held (key, place)
                                where key not like 'offer:%' and key not like 'agreement:%' order by place),
             adopt_keys = array(select key from unnest(adopt_keys) with ordinality as held (key, place)
                                where key not like 'offer:%' and key not like 'agreement:%' order by place),
             adapt_keys = array(select key from unnest(adapt_keys) with ordinality as held (key, place)
                                where key not like 'offer:%' and key not like 'agreement:%' order by place);
      update access_grant set reason = 'adopted-before-narrowing' where reason = 'adopted-before-agreement-end';
      alter table access_grant drop constraint access_grant_reason_check;
      alter table access_grant add constraint access_grant_reason_check
        check (reason in ('adopted-before-withdrawal', 'adopted-before-narrowing'));
      alter table licence_agreement drop constraint licence_agreement_agreed_terms_fkey;
      drop table agreement_ending, agreement_item, agreement_acceptance, agreement_party, agreement_terms, licence_agreement;
    `);
  }
}
