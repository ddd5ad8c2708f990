import { Follow } from './follow/follow.entity.ts';
import { PlaceFollow } from './follow/place-follow.entity.ts';
import { Notice } from './notice/notice.entity.ts';
import { NoticeMailLink, NoticePreference } from './preference/preference.entity.ts';

/** The tables this lib owns, for the data source. */
export const notificationsEntities = [Notice, NoticePreference, NoticeMailLink, Follow, PlaceFollow];
