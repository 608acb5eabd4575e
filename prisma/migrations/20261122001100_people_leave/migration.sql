-- People leave. A role that ends on the day it began is an empty span: it keeps its row and gives no right on any day.
ALTER TABLE "membership" DROP CONSTRAINT "membership_days";
ALTER TABLE "membership" ADD CONSTRAINT "membership_days" CHECK (to_day IS NULL OR to_day >= from_day - 1);

-- Who is deactivated is to the dialogue a person without any role, and no longer a stranger: the answer says that the
-- rights ended, not how to link. Two places of `dunghan_snapshot` change, and the rest stays as the migrations before left it.
DO $$
DECLARE
  v_body text := pg_get_functiondef('dunghan_snapshot(integer, date)'::regprocedure);
  v_person text := 'FROM person p WHERE p.id = who.person_id AND p.deactivated IS NULL)';
  v_roles text := 'WHERE ms.person_id = p.id AND ms.from_day';
BEGIN
  IF position(v_person IN v_body) = 0 OR position(v_roles IN v_body) = 0 THEN
    RAISE EXCEPTION 'dunghan_snapshot is not the function this migration knows';
  END IF;
  v_body := replace(v_body, v_person, 'FROM person p WHERE p.id = who.person_id)');
  EXECUTE replace(v_body, v_roles, 'WHERE ms.person_id = p.id AND p.deactivated IS NULL AND ms.from_day');
END $$;
